using System.Text;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>
/// A list of a file as pieces (列表的各段): each item with the white space and comments before it and the comment behind it on its line, so that items can
/// be taken out, moved and added, and every comment stays. What stood before an item that goes is kept before the next.
/// </summary>
internal sealed class ListPieces
{
    private readonly string _text;
    private readonly List<(int Start, int End)> _items = [];
    private readonly List<string> _leads = [];
    private readonly List<string> _trails = [];
    private readonly string _tail;

    private ListPieces(string text, SourceNode list)
    {
        _text = text;
        _items.AddRange(list.Kind == NodeKind.Object ? list.Members.Select(m => (m.NameStart, m.Value.End)) : list.Items.Select(i => (i.Start, i.End)));
        int at = list.Start + 1;
        for (int i = 0; i < _items.Count; i++)
        {
            _leads.Add(text[at.._items[i].Start]);
            at = AddTrail(i, i + 1 < _items.Count ? _items[i + 1].Start : list.End - 1);
        }

        _tail = text[at..(list.End - 1)];
    }

    public static ListPieces Of(string text, SourceNode list) => new(text, list);

    /// <summary>What stands between the brackets with these items in this order, and where each stands in it.</summary>
    public (string Inner, IReadOnlyList<int> Starts) Build(IReadOnlyList<ListItem> items)
    {
        string[] leads = LeadsOf([.. items.Where(i => i.Old is not null).Select(i => i.Old!.Value)], out string tail);
        var inner = new StringBuilder();
        var starts = new List<int>();
        string trail = "";
        for (int i = 0; i < items.Count; i++)
        {
            Append(inner, items[i].Old is { } old ? leads[old] : NewLead, trail);
            starts.Add(inner.Length);
            inner.Append(items[i].Text).Append(i + 1 < items.Count ? "," : "");
            trail = items[i].Old is { } was ? _trails[was] : "";
            inner.Append(trail);
        }

        Append(inner, tail, trail);
        return (inner.ToString(), starts);
    }

    public string TextOf(int item) => _text[_items[item].Start.._items[item].End];

    public (int Start, int End) SpanOf(int item) => _items[item];

    /// <summary>A new item stands as the first does: on a line of its own, or behind a blank.</summary>
    private string NewLead
    {
        get
        {
            int line = _leads.Count == 0 ? -1 : _leads[0].LastIndexOf('\n');
            return line < 0 ? " " : _leads[0][line..];
        }
    }

    private int AddTrail(int item, int next)
    {
        int end = _items[item].End;
        int comma = Trivia.Skip(_text, end);
        bool hasComma = comma < next && _text[comma] == ',';
        string before = hasComma ? _text[end..comma] : "";
        int from = hasComma ? comma + 1 : end;
        int line = _text.IndexOf('\n', from, next - from);
        int to = line < 0 || string.IsNullOrWhiteSpace(_text[from..line]) ? from : EndOfComments(from, line, next);
        _trails.Add(before + _text[from..to]);
        return to;
    }

    /// <summary>The end of the line, or of the comment that goes on beyond it.</summary>
    private int EndOfComments(int from, int line, int next)
    {
        int open = _text.LastIndexOf("/*", line, line - from, StringComparison.Ordinal);
        int close = open < 0 ? -1 : _text.IndexOf("*/", open, next - open, StringComparison.Ordinal);
        return close >= line ? close + 2 : line > from && _text[line - 1] == '\r' ? line - 1 : line;
    }

    private string[] LeadsOf(HashSet<int> kept, out string tail)
    {
        string[] leads = [.. _leads];
        string carried = "";
        for (int i = 0; i < leads.Length; i++)
        {
            if (kept.Contains(i))
            {
                leads[i] = carried + leads[i];
                carried = "";
            }
            else if (!string.IsNullOrWhiteSpace(leads[i]))
            {
                carried += leads[i].TrimEnd();
            }
        }

        tail = carried + _tail;
        return leads;
    }

    /// <summary>Behind a comment that ends with its line a new line begins.</summary>
    private static void Append(StringBuilder inner, string white, string trail)
    {
        bool isOpen = trail.LastIndexOf("//", StringComparison.Ordinal) > trail.LastIndexOf('\n');
        inner.Append(isOpen && white.TrimStart(' ', '\t', '\r') is not ['\n', ..] ? "\n" : "").Append(white);
    }
}
