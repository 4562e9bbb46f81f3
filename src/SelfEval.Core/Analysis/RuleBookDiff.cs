using System.Globalization;
using System.Text;
using SelfEval.Analysis.Diff;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>
/// What changed between two rule books (规则书改动), told as a person would: parameters (2 → 3), rules added, removed, reworded or moved,
/// scoring entries, weights, grades, checks. Books are compared as they take effect, with what they inherit; layout and comments of the
/// files do not count, nor does white space in expressions.
/// </summary>
public sealed class RuleBookDiff
{
    private readonly IReadOnlyList<BookChange> _all;

    private RuleBookDiff(RuleBook before, RuleBook after, IReadOnlyList<BookChange> all, int leftOut)
    {
        Before = before;
        After = after;
        _all = all;
        LeftOut = leftOut;
    }

    /// <summary>The old book (旧).</summary>
    public RuleBook Before { get; }

    /// <summary>The new book (新).</summary>
    public RuleBook After { get; }

    /// <summary>Changes of what both books only inherit and use nowhere (没有用到的改动), which are not told unless asked for.</summary>
    public int LeftOut { get; }

    /// <summary>True where nothing differs, words included; what is left out does not count.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The changes that can move a score, a grade or a finding (改动), one Chinese sentence each.</summary>
    public IReadOnlyList<string> Changes => [.. _all.Where(c => !c.IsWording).Select(c => c.Chinese)];

    /// <summary>The changes of mere words (说明): titles, versions, notes, explanations, documents of the basis.</summary>
    public IReadOnlyList<string> Wording => [.. _all.Where(c => c.IsWording).Select(c => c.Chinese)];

    /// <summary>Compares two books.</summary>
    /// <param name="before">The old book.</param>
    /// <param name="after">The new book.</param>
    /// <param name="unused">True to tell also what both books only inherit and use nowhere.</param>
    public static RuleBookDiff Between(RuleBook before, RuleBook after, bool unused = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (IReadOnlyList<BookItem> old, IReadOnlyList<BookItem> young) = BookItems.Of(before.Trees, after.Trees);
        IReadOnlyList<BookChange> all = ItemDiff.Compare(old, young);
        Predicate<BookChange> isIdle = ItemDiff.Idle(old, young);
        BookChange[] told = [.. all.Where(c => unused || !isIdle(c))];
        return new RuleBookDiff(before, after, told, all.Count - told.Length);
    }

    /// <summary>The whole comparison as text.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string Render(CultureInfo? culture = null) => Render(Languages.IsEnglish(culture));

    internal string Render(bool english)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line(english ? $"old: {Name(Before)}" : $"旧：{Name(Before)}");
        Line(english ? $"new: {Name(After)}" : $"新：{Name(After)}");
        foreach (bool wording in (bool[])[false, true])
        {
            BookChange[] part = [.. _all.Where(c => c.IsWording == wording)];
            if (part.Length > 0)
            {
                Line(wording
                    ? english ? $"words only, no score changes ({part.Length}):" : $"只改说明文字，不影响得分（{part.Length} 处）："
                    : english ? $"changes ({part.Length}):" : $"改动（{part.Length} 处）：");
                Array.ForEach(part, c => Line("  " + (english ? c.English : c.Chinese)));
            }
        }

        if (IsEmpty)
        {
            Line(english ? "no difference" : "没有差别");
        }

        if (LeftOut > 0)
        {
            Line(english ? $"{LeftOut} more in what both inherit and use nowhere (--all)" : $"另有 {LeftOut} 处在沿用而没有用到的部分，没有列出（加 --all 列出）");
        }

        return text.ToString();
    }

    /// <summary>Writes the comparison as JSON: <c>before</c>, <c>after</c>, <c>identical</c>, <c>changes</c>.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteJson(TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.Object())
        {
            WriteBook(json, "before"u8, Before);
            WriteBook(json, "after"u8, After);
            json.Flag("identical"u8, IsEmpty);
            WriteChanges(json);
        }
    }

    internal static void WriteBook(JsonOutput json, ReadOnlySpan<byte> name, RuleBook book)
    {
        using (json.Object(name))
        {
            json.Text("id"u8, book.Id);
            json.Text("title"u8, book.Title);
            json.Text("version"u8, book.Version);
        }
    }

    internal void WriteChanges(JsonOutput json)
    {
        using (json.List("changes"u8))
        {
            foreach (BookChange change in _all)
            {
                Write(json, change);
            }
        }
    }

    private static void Write(JsonOutput json, BookChange change)
    {
        using (json.Object())
        {
            json.Text("kind"u8, Word(change.Kind));
            json.Text("item"u8, Word(change.Item.Group));
            json.Text("name"u8, change.Item.Chinese);
            json.Text("facet"u8, change.Facet?.Name);
            json.Text("before"u8, change.Before);
            json.Text("after"u8, change.After);
            json.Flag("wordsOnly"u8, change.IsWording);
            json.Text("message"u8, change.Chinese);
            json.Text("messageEnglish"u8, change.English);
        }
    }

    private static string Name(RuleBook book) => $"{book.Id} {book.Version}（{book.Title}）";

    private static string Word(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
