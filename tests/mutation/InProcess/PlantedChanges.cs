using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace SelfEval.Tests.Mutation;

/// <summary>The changes that dotnet-stryker compiled into a library, all at once, each behind a switch.</summary>
internal sealed class PlantedChanges
{
    public const int None = -1;

    private const int MostChanges = 100_000;

    private readonly string _path;
    private readonly Type _control;

    public PlantedChanges(string path)
    {
        QuickSwitch.PutInto(path);
        _path = path;
        _control = Assembly.LoadFrom(path).GetTypes().Single(t => t.Name == QuickSwitch.Type);
        Active = None;
    }

    /// <summary>The change that is made now; -1 for none.</summary>
    public int Active
    {
        set => Field("ActiveMutant").SetValue(null, value);
    }

    /// <summary>Runs a piece of work; the changes that it came by.</summary>
    public IReadOnlyCollection<int> ReachedBy(Action work)
    {
        bool[] reached = new bool[MostChanges];
        Field(QuickSwitch.Reached).SetValue(null, reached);
        Field("CaptureCoverage").SetValue(null, true);
        work();
        Field("CaptureCoverage").SetValue(null, false);
        return [.. Enumerable.Range(0, MostChanges).Where(i => reached[i])];
    }

    /// <summary>The changes within the types whose full names match, in their order: the numbers that stand before calls of the switch.</summary>
    public IReadOnlyList<int> Within(Regex types)
    {
        using var file = new PEReader(File.OpenRead(_path));
        MetadataReader metadata = file.GetMetadataReader();
        var found = new SortedSet<int>();
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions.Where(h => types.IsMatch(NameOf(metadata, h))))
        {
            foreach (MethodDefinition method in metadata.GetTypeDefinition(handle).GetMethods().Select(metadata.GetMethodDefinition).Where(m => m.RelativeVirtualAddress != 0))
            {
                found.UnionWith(NumbersIn(file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!, SwitchOf(metadata)));
            }
        }

        return [.. found];
    }

    /// <summary>ldc.i4 NUMBER, call SWITCH.</summary>
    private static IEnumerable<int> NumbersIn(byte[] code, int @switch)
    {
        for (int i = 5; i + 4 < code.Length; i++)
        {
            if (code[i] == 0x28 && BitConverter.ToInt32(code, i + 1) == @switch)
            {
                yield return code[i - 5] == 0x20 ? BitConverter.ToInt32(code, i - 4) : code[i - 2] == 0x1F ? (sbyte)code[i - 1] : code[i - 1] - 0x16;
            }
        }
    }

    private static int SwitchOf(MetadataReader metadata) => MetadataTokens.GetToken(metadata.MethodDefinitions.First(h =>
        metadata.StringComparer.Equals(metadata.GetMethodDefinition(h).Name, "IsActive") && NameOf(metadata, metadata.GetMethodDefinition(h).GetDeclaringType()).EndsWith(QuickSwitch.Type, StringComparison.Ordinal)));

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(metadata, outer)}+{name}" : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private FieldInfo Field(string name) => _control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
}
