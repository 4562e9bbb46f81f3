using SelfEval.Engine;

namespace SelfEval;

/// <summary>The rule books that come with the package (内置规则书); the same files stand in the repository's rules/ folder.</summary>
public static class RuleBooks
{
    private static readonly Dictionary<string, Lazy<RuleBook>> Loaded =
        BuiltInBooks.Ids.ToDictionary(id => id, id => new Lazy<RuleBook>(() => Load(id)), StringComparer.Ordinal);

    /// <summary>Ids of all built-in books, in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids => BuiltInBooks.Ids;

    /// <summary>芦淞区 whole-department self-evaluation of 2023 (芦淞区部门整体支出绩效自评).</summary>
    public static RuleBook Lusong2023 => Loaded["lusong-2023"].Value;

    /// <summary>A built-in book by its id, or null where there is none.</summary>
    /// <param name="id">The id, for instance <c>lusong-2023</c>.</param>
    public static RuleBook? Find(string id) => Loaded.TryGetValue(id, out Lazy<RuleBook>? book) ? book.Value : null;

    private static RuleBook Load(string id)
    {
        Reading.SourceText source = BuiltInBooks.Find(id)!;
        return RuleBook.TryParse(source.Text, source.Name, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
            ? book
            : throw new RuleBookException(diagnostics);
    }
}
