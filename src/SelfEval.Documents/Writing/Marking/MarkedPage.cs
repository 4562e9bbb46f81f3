using System.Globalization;
using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Html;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>
/// Comments in a web page (网页批注): a numbered mark in the cell, which shows its comment when pointed at, and the list of comments at the
/// end. Marks are drawn by style and hold no text, so that the cell says what it said; every other byte of the page stays.
/// </summary>
internal sealed class MarkedPage : MarkedDocument
{
    private readonly byte[] _bytes;
    private readonly string _text;
    private readonly Encoding _encoding;
    private readonly int _mark;
    private readonly CommentAuthor _author;
    private readonly IReadOnlyDictionary<string, int> _places;
    private readonly List<(int At, string Markup)> _insertions = [];
    private readonly StringBuilder _list = new();

    /// <exception cref="DocumentRefusedException">The page is not what its encoding makes of it.</exception>
    public MarkedPage(byte[] bytes, CommentAuthor author)
    {
        _bytes = bytes;
        _author = author;
        _places = HtmlReader.Places(bytes, out _text, out _encoding);
        byte[] again = _encoding.GetBytes(_text);
        _mark = bytes.Length - again.Length;
        if (_mark < 0 || !bytes.AsSpan(_mark).SequenceEqual(again))
        {
            throw new DocumentRefusedException(WritingDiagnostics.BrokenCharacters, "");
        }
    }

    public override bool Has(string place) => _places.ContainsKey(place);

    public override void Add(CellComment comment)
    {
        int number = _insertions.Count + 1;
        string date = _author.Date is { } given ? given.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        string said = Escaped($"{comment.Head}\n{comment.Text}\n—— {_author.Shown}{date}");
        _insertions.Add((_places[comment.Place], string.Create(CultureInfo.InvariantCulture,
            $"<a class=\"selfeval-note\" href=\"#selfeval-note-{number}\" data-note=\"{number}\" style=\"color:#{comment.Colour}\" title=\"{said}\"></a>")));
        _list.Append(CultureInfo.InvariantCulture, $"<li id=\"selfeval-note-{number}\"><b style=\"color:#{comment.Colour}\">{Escaped(comment.Head)}</b> {Escaped(comment.Place)}<br>{Escaped(comment.Text).Replace("&#10;", "<br>", StringComparison.Ordinal)}</li>");
    }

    public override void Save(Stream output)
    {
        int last = _insertions.Select(i => i.At).DefaultIfEmpty().Max();
        int end = _text.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        string notes = $"<div class=\"selfeval-notes\"><style>.selfeval-note{{text-decoration:none}}.selfeval-note::after{{content:\"[\" attr(data-note) \"]\";font-size:small;vertical-align:super}}</style><h3>{Escaped("复核批注 " + _author.Shown)}</h3><ol>{_list}</ol></div>";
        output.Write(_bytes.AsSpan(0, _mark));
        int from = 0;
        foreach ((int at, string markup) in _insertions.OrderBy(i => i.At).Append((end < last ? _text.Length : end, notes)))
        {
            output.Write(_encoding.GetBytes(_text[from..at] + markup));
            from = at;
        }

        output.Write(_encoding.GetBytes(_text[from..]));
    }

    public override void Dispose()
    {
    }

    /// <summary>Text as every encoding can hold it: what is not ASCII goes by number.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (Rune rune in PlainXml.Text(text).EnumerateRunes())
        {
            escaped.Append(rune.Value is >= ' ' and < 127 and not ('<' or '>' or '&' or '"' or '\'') ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"));
        }

        return escaped.ToString();
    }
}
