using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents.Layouts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents;

/// <summary>
/// Head words (表头词表): which printed words stand for which column, row or cell of a form. They are data: rules/layouts/standard.json
/// holds those of the published forms; a file of one's own adds to it. Immutable and thread-safe.
/// </summary>
public sealed class DocumentLayout
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private static readonly Lazy<DocumentLayout> Shipped = new(ReadShipped);

    private readonly Dictionary<string, WordSet> _sections;

    private DocumentLayout(string id, string title, Dictionary<string, WordSet> sections)
    {
        Id = id;
        Title = title;
        _sections = sections;
    }

    /// <summary>The head words that come with the package.</summary>
    public static DocumentLayout Standard => Shipped.Value;

    /// <summary>The layout's id (编号).</summary>
    public string Id { get; }

    /// <summary>The layout's title (名称).</summary>
    public string Title { get; }

    internal WordSet Titles => _sections["titles"];

    internal WordSet Labels => _sections["labels"];

    internal WordSet Money => _sections["money"];

    internal WordSet MoneyRows => _sections["moneyRows"];

    internal WordSet Goals => _sections["goals"];

    internal WordSet Columns => _sections["columns"];

    internal WordSet Rows => _sections["rows"];

    internal WordSet Expense => _sections["expense"];

    internal WordSet Noise => _sections["noise"];

    internal WordSet Statements => _sections["statements"];

    internal WordSet Projects => _sections["projects"];

    internal WordSet Counts => _sections["counts"];

    /// <summary>Reads a layout file on top of <see cref="Standard"/>; false where it has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">The standard words and the file's, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place; a file that is not there or cannot be read is one too.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out DocumentLayout? layout, out IReadOnlyList<Diagnostic> diagnostics) =>
        TryRead(TextFile.TryRead(path, MaxBytes, out Diagnostic? problem), problem, out layout, out diagnostics);

    /// <summary>As <see cref="TryLoad"/>, of a file that should be there: the exception says why it cannot be read.</summary>
    internal static bool TryLoadExisting(string path, [NotNullWhen(true)] out DocumentLayout? layout, out IReadOnlyList<Diagnostic> diagnostics) =>
        TryRead(TextFile.Read(path, MaxBytes, out Diagnostic? tooLarge), tooLarge, out layout, out diagnostics);

    private static bool TryRead(SourceText? source, Diagnostic? problem, [NotNullWhen(true)] out DocumentLayout? layout, out IReadOnlyList<Diagnostic> diagnostics)
    {
        layout = null;
        if (source is null)
        {
            diagnostics = [problem!];
            return false;
        }

        var bag = new DiagnosticBag(source);
        LayoutContent? content = LayoutReader.Read(bag);
        diagnostics = bag.ToList();
        layout = content is null || bag.HasErrors ? null : Standard.With(content);
        return layout is not null;
    }

    /// <summary>Everything that is wrong with a layout file, sorted by place.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<Diagnostic> Check(string path)
    {
        TryLoad(path, out _, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics;
    }

    /// <summary>True where a file names the layouts' schema or holds their sections, whatever faults it has.</summary>
    internal static bool IsLayout(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(path) || TextFile.Read(path, MaxBytes, out _) is not { } source || JsonSource.Parse(new DiagnosticBag(source)) is not { Kind: NodeKind.Object } root)
        {
            return false;
        }

        string? schema = root.Member("$schema")?.Value.Text;
        return schema is null ? LayoutSections.Keys.Keys.Any(k => root.Member(k) is { Value.Kind: NodeKind.Object }) : schema.EndsWith("layout.schema.json", StringComparison.Ordinal);
    }

    private static DocumentLayout ReadShipped()
    {
        using Stream stream = typeof(DocumentLayout).Assembly.GetManifestResourceStream("layouts/standard.json")!;
        using var reader = new StreamReader(stream);
        LayoutContent content = LayoutReader.Read(new DiagnosticBag(new SourceText("standard.json", reader.ReadToEnd())))!;
        return new DocumentLayout(content.Id, content.Title, Sections(content.Words));
    }

    private DocumentLayout With(LayoutContent content)
    {
        Dictionary<string, WordSet> sections = Sections(_sections.SelectMany(s => s.Value.Keys.SelectMany(k => s.Value.WordsOf(k).Select(w => new LayoutWord(s.Key, k, w)))));
        foreach (LayoutWord word in content.Words)
        {
            sections[word.Section].Remove(word.Word);
        }

        foreach (LayoutWord word in content.Words)
        {
            sections[word.Section].Add(word.Key, word.Word);
        }

        return new DocumentLayout(content.Id, content.Title, sections);
    }

    private static Dictionary<string, WordSet> Sections(IEnumerable<LayoutWord> words)
    {
        Dictionary<string, WordSet> sections = LayoutSections.Keys.Keys.ToDictionary(k => k, _ => new WordSet(), StringComparer.Ordinal);
        foreach (LayoutWord word in words)
        {
            sections[word.Section].Add(word.Key, word.Word);
        }

        return sections;
    }
}
