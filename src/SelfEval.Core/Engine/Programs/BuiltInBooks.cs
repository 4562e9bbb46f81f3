using System.Reflection;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Engine.Programs;

/// <summary>The rule books inside the assembly (内置规则书), the same files as in rules/.</summary>
internal static class BuiltInBooks
{
    private const string Prefix = "rules/";
    private const string Suffix = "/rulebook.json";

    /// <summary>Ids in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Select(n => n.Replace('\\', '/'))
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    public static SourceText? Find(string id) => Read(Prefix + id + Suffix);

    /// <summary>The tests beside a built-in book.</summary>
    public static SourceText? FindTests(string id) => Read(Prefix + id + "/tests.json");

    private static SourceText? Read(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd()) { IsShipped = true };
    }
}
