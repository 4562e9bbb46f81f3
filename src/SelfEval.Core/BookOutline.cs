using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;

namespace SelfEval;

/// <summary>What a table of a book needs beyond its own file (规则书概要): names to choose from, inherited ones too, and its conditions in words.</summary>
internal sealed record BookOutline(IReadOnlyList<string> Workflows, IReadOnlyDictionary<string, IReadOnlyList<string>> Options, IReadOnlySet<string> Bands, IReadOnlyList<string> Conditions)
{
    public static BookOutline Of(BookTrees book) => new(
        [.. book.Workflows.Keys.Order(StringComparer.Ordinal)],
        book.Document.Parameters.Where(p => p.Options.Count > 0).ToDictionary(p => p.Name, p => p.Options, StringComparer.Ordinal),
        book.Document.Parameters.Where(p => p.IsBands).Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
        [.. book.Entries.Where(e => e.Definition.When.Bag == book.Document.Bag).Select(e => e.Definition.When.Text == "true" ? "其余各行" : TreeWords.Of(e.Condition))]);
}
