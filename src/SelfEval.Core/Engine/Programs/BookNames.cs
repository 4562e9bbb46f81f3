using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Engine.Programs;

/// <summary>Finds built-in books by what people call them (按名称找规则书).</summary>
internal static class BookNames
{
    private const int FullWidthShift = 0xFEE0;

    public static IReadOnlyList<(string Id, string Title)> Find(string name)
    {
        (string Id, string Title)[] all = [.. BuiltInBooks.Ids.Select(id => (id, TitleOf(id)))];
        string[] parts = [.. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Plain)];
        string whole = string.Concat(parts);
        if (whole.Length == 0)
        {
            return all;
        }

        (string, string)[] exact = [.. all.Where(b => Plain(b.Id) == whole || Plain(b.Title) == whole)];
        (string, string)[] holding = [.. all.Where(b => parts.All(p => Plain(b.Id).Contains(p, StringComparison.Ordinal) || Plain(b.Title).Contains(p, StringComparison.Ordinal)))];
        return exact.Length > 0 ? exact : holding.Length > 0 ? holding : [.. all.Where(b => HasInOrder(Plain(b.Title), whole))];
    }

    private static string TitleOf(string id) =>
        JsonSource.Parse(new DiagnosticBag(BuiltInBooks.Find(id)!))?.Member("title")?.Value.Text ?? id;

    /// <summary>Full-width letters and capitals count as what they look like.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.ToLowerInvariant(c is > '\uFF00' and < '\uFF5F' ? (char)(c - FullWidthShift) : c)));

    private static bool HasInOrder(string title, string name)
    {
        int at = 0;
        foreach (char c in title)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length && name.Length > 1;
    }
}
