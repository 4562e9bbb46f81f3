using System.Reflection;
using System.Reflection.Emit;

namespace SelfEval.Tests.Architecture;

/// <summary>Which types of an assembly use which others, read from signatures and method bodies; nested types count as their outermost.</summary>
internal static class TypeGraph
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IReadOnlyDictionary<Type, HashSet<Type>> Of(Assembly assembly) => Of(assembly, assembly);

    /// <summary>The types of one assembly, each with the types of another that it uses.</summary>
    public static IReadOnlyDictionary<Type, HashSet<Type>> Of(Assembly assembly, Assembly used)
    {
        var graph = new Dictionary<Type, HashSet<Type>>();
        foreach (Type type in assembly.GetTypes())
        {
            Type outer = Outermost(type);
            if (!graph.TryGetValue(outer, out HashSet<Type>? uses))
            {
                graph.Add(outer, uses = []);
            }

            uses.UnionWith(Used(type).SelectMany(Parts).Where(t => t.Assembly == used).Select(Outermost).Where(t => t != outer));
        }

        return graph;
    }

    /// <summary>The types of the largest knot: each reaches each other.</summary>
    public static IReadOnlyList<Type> LargestCycle(IReadOnlyDictionary<Type, HashSet<Type>> graph)
    {
        Dictionary<Type, HashSet<Type>> reach = graph.Keys.ToDictionary(t => t, t => Reach(graph, t));
        return reach.Keys.Select(t => (Type[])[.. reach[t].Where(o => reach.TryGetValue(o, out HashSet<Type>? back) && back.Contains(t))]).MaxBy(knot => knot.Length) ?? [];
    }

    private static HashSet<Type> Reach(IReadOnlyDictionary<Type, HashSet<Type>> graph, Type start)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([start]);
        while (open.TryPop(out Type? type))
        {
            foreach (Type next in graph.GetValueOrDefault(type) ?? [])
            {
                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<Type> Used(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).Select(f => f.FieldType),
        .. type.GetMethods(Declared).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(InBody(m))),
        .. type.GetConstructors(Declared).SelectMany(c => c.GetParameters().Select(p => p.ParameterType).Concat(InBody(c))),
    ];

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        Type[] ofType = method.DeclaringType!.GetGenericArguments();
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (int at = 0; at < code.Length;)
        {
            OpCode instruction = Codes[code[at] == 0xFE ? BitConverter.ToInt16([code[at + 1], code[at]]) : code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (Type used in Named(method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!))
                {
                    yield return used;
                }
            }

            at += instruction.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : SizeOf(instruction.OperandType);
        }
    }

    private static IEnumerable<Type> Named(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } generic => [generic.DeclaringType!, .. generic.GetGenericArguments()],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        _ => [member.DeclaringType!],
    };

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
