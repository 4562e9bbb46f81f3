using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Layouts;

/// <summary>Reads a layout file as a rule book is read: every fault of the file at once, each with line and column.</summary>
internal sealed class LayoutReader
{
    private const int MostWords = 2_000;
    private const int LongestWord = 60;

    private readonly DiagnosticBag _bag;

    private LayoutReader(DiagnosticBag bag) => _bag = bag;

    /// <summary>The words of the file, by section, key and order; null where the file is no layout.</summary>
    public static LayoutContent? Read(DiagnosticBag bag) =>
        JsonSource.Parse(bag) is { } root && !FileKinds.ReportOther(root, FileKind.Layout, bag) && ObjectReader.Open(root, bag, "表头词表", "the layout") is { } layout ? new LayoutReader(bag).Read(layout) : null;

    private LayoutContent Read(ObjectReader layout)
    {
        layout.Optional("$schema", NodeKind.String);
        FormatVersion.Check(layout, _bag);
        string id = layout.RequiredText("id");
        string title = layout.RequiredText("title");
        var words = new List<LayoutWord>();
        foreach ((string section, string[] keys) in LayoutSections.Keys)
        {
            if (layout.Optional(section, NodeKind.Object) is { } node && ObjectReader.Open(node, _bag, $"词表（{section}）", section) is { } reader)
            {
                ReadSection(reader, section, keys, words);
            }
        }

        layout.Finish();
        return new LayoutContent(id, title, words);
    }

    private void ReadSection(ObjectReader section, string name, string[] keys, List<LayoutWord> words)
    {
        foreach (string key in keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (SourceNode node in section.Items(key, MostWords))
            {
                if (ReadWord(node, key, seen) is { } word)
                {
                    words.Add(new LayoutWord(name, key, word));
                }
            }
        }

        section.Finish();
    }

    private string? ReadWord(SourceNode node, string key, HashSet<string> seen)
    {
        if (node.Kind != NodeKind.String)
        {
            ObjectReader.WrongType(_bag, key, node, NodeKind.String);
            return null;
        }

        string bare = HeadText.Bare(node.Text.Replace('*', '\u2731'));
        if (bare.Length == 0 || bare.All(c => c == '\u2731'))
        {
            _bag.Add(LayoutDiagnostics.EmptyWord, node, key);
            return null;
        }

        if (bare.Length > LongestWord)
        {
            _bag.Add(LayoutDiagnostics.WordTooLong, node, key, bare.Length, LongestWord);
            return null;
        }

        if (!seen.Add(bare))
        {
            _bag.Add(LayoutDiagnostics.WordTwice, node, node.Text, key);
        }

        return node.Text;
    }
}
