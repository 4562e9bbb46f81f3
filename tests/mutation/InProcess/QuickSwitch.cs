using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SelfEval.Tests.Mutation;

/// <summary>
/// The switch of dotnet-stryker, made quick: at every change that it comes by, it asks for files and variables and looks through a list of all changes met
/// so far. A batch of twenty forms comes by some millions.
/// </summary>
internal static class QuickSwitch
{
    public const string Type = "MutantControl";

    /// <summary>One place for each change, set where it is come by.</summary>
    public const string Reached = "Reached";

    /// <summary>Gives a library the quick switch, where it has it not already.</summary>
    public static void PutInto(string library)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(library, new ReaderParameters { InMemory = true });
        TypeDefinition control = assembly.MainModule.Types.Single(t => t.Name == Type);
        if (control.Fields.All(f => f.Name != Reached))
        {
            var reached = new FieldDefinition(Reached, FieldAttributes.Public | FieldAttributes.Static, new ArrayType(assembly.MainModule.TypeSystem.Boolean));
            control.Fields.Add(reached);
            Write(control.Methods.Single(m => m.Name == "IsActive").Body, control.Fields.Single(f => f.Name == "CaptureCoverage"), reached, control.Fields.Single(f => f.Name == "ActiveMutant"));
            assembly.Write(library);
        }
    }

    /// <summary>if (CaptureCoverage) { Reached[id] = true; } return id == ActiveMutant;</summary>
    private static void Write(MethodBody body, FieldDefinition captures, FieldDefinition reached, FieldDefinition active)
    {
        body.Instructions.Clear();
        body.ExceptionHandlers.Clear();
        body.Variables.Clear();
        ILProcessor il = body.GetILProcessor();
        Instruction compare = il.Create(OpCodes.Ldarg_0);
        il.Append(il.Create(OpCodes.Ldsfld, captures));
        il.Append(il.Create(OpCodes.Brfalse_S, compare));
        il.Append(il.Create(OpCodes.Ldsfld, reached));
        il.Append(il.Create(OpCodes.Ldarg_0));
        il.Append(il.Create(OpCodes.Ldc_I4_1));
        il.Append(il.Create(OpCodes.Stelem_I1));
        il.Append(compare);
        il.Append(il.Create(OpCodes.Ldsfld, active));
        il.Append(il.Create(OpCodes.Ceq));
        il.Append(il.Create(OpCodes.Ret));
    }
}
