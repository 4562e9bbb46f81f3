using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>The tables and the gold judgements beside this file: <c>tables/dev</c> may be looked at while judging is mended, <c>tables/held</c> only measures.</summary>
internal static class JudgingSet
{
    public const string Dev = "dev";
    public const string Held = "held";

    private static readonly string Folder = Repository.PathOf("tests", "SelfEval.Core.Tests", "Judging");

    public static IReadOnlyList<string> NamesOf(string set, string kind = "tables") =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, kind, set), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static string TableOf(string set, string name) => Path.Combine(Folder, "tables", set, name + ".json");

    public static JObject Gold(string set, string name) => Read(Path.Combine("gold", set, name + ".json"));

    public static JObject Read(string file) => JObject.Parse(File.ReadAllText(Path.Combine(Folder, file)));
}
