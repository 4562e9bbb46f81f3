using System.Text.RegularExpressions;

namespace SelfEval.Tests.Architecture;

/// <summary>A file of src/ by folder, and its code without comments and the words of texts.</summary>
internal sealed record SourceFile(string Folder, string Name, string Text, string Code)
{
    public static SourceFile Of(string folder, string name, string text) => new(folder, name, text, SourceFolders.CodeOf(text));
}

/// <summary>The files of src/ and the types that they declare. Folders of SelfEval.Core are named from there; its own folder is <c>root</c>.</summary>
internal static partial class SourceFolders
{
    private const string Core = "SelfEval.Core";

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.PathOf("src"), f).Replace('\\', '/'))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
        .Select(f => SourceFile.Of(FolderOf(f), Path.GetFileNameWithoutExtension(f), File.ReadAllText(Repository.PathOf("src", f))))];

    /// <summary>The types that a file declares, nested ones not counted.</summary>
    public static IEnumerable<string> TypesOf(SourceFile file) => Declaration().Matches(file.Code).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Folder by the name of a type that stands in SelfEval.Core.</summary>
    public static IReadOnlyDictionary<string, string> ByType { get; } = Files.Where(f => !f.Folder.StartsWith("SelfEval.", StringComparison.Ordinal))
        .SelectMany(f => TypesOf(f).Select(t => (Type: t, f.Folder))).DistinctBy(t => t.Type).ToDictionary(t => t.Type, t => t.Folder, StringComparer.Ordinal);

    /// <summary>The folder of a namespace or of a full name: of <c>SelfEval.Engine.Facts.RowFacts</c> it is Engine/Facts.</summary>
    public static string? OfFullName(string name)
    {
        string[] parts = [.. name.Split('.').Skip(1)];
        string? folder = Enumerable.Range(0, parts.Length).Select(i => string.Join('/', parts[..^i])).FirstOrDefault(Folders.Contains);
        return folder ?? (parts.Length > 0 ? ByType.GetValueOrDefault(parts[0]) : null);
    }

    private static HashSet<string> Folders => field ??= [.. Files.Select(f => f.Folder).Where(f => !f.StartsWith("SelfEval.", StringComparison.Ordinal))];

    private static string FolderOf(string file)
    {
        string folder = file[..file.LastIndexOf('/')];
        return folder == Core ? "root" : folder.StartsWith(Core + "/", StringComparison.Ordinal) ? folder[(Core.Length + 1)..] : folder;
    }

    internal static string CodeOf(string text) => Words().Replace(Comment().Replace(text, ""), "\"\"");

    [GeneratedRegex("^(?:public |internal )(?:sealed |static |abstract |partial |readonly |ref )*(?:class|record struct|record|struct|enum|interface|delegate [\\w<>?, .]+?) *(\\b\\w+)(?=[ <(:;{\\n])", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("//[^\\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("(?<!\\$)\"(?:\\\\.|[^\"\\\\\\n])*\"")]
    private static partial Regex Words();
}
