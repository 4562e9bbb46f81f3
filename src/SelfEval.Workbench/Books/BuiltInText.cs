using System.Collections.Concurrent;
using System.Text;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>A built-in book as text (内置规则书原文): lists and tables need its words only, and need not wait until its rules are compiled.</summary>
public sealed record BuiltInText(string Id, string Text, JsonPart Root)
{
    private static readonly ConcurrentDictionary<string, BuiltInText?> Read = new(StringComparer.Ordinal);

    public static IReadOnlyList<BuiltInText> All { get; } = [.. RuleBooks.Ids.Select(id => Find(id)!)];

    public string Title => Root.TextOf("title");

    /// <summary>First and last year in force, as written; "" where open.</summary>
    public (string From, string To) Years => (Root["effective"]?.TextOf("from") ?? "", Root["effective"]?.TextOf("to") ?? "");

    /// <summary>The book of that id; null where none is built in.</summary>
    public static BuiltInText? Find(string id) => RuleBooks.Ids.Contains(id) ? Read.GetOrAdd(id, Load) : null;

    private static BuiltInText? Load(string id)
    {
        using Stream file = typeof(RuleBook).Assembly.GetManifestResourceStream($"rules/{id}/{BookFolder.BookFile}")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        string text = reader.ReadToEnd();
        return new BuiltInText(id, text, JsonText.TryRead(text)!);
    }
}
