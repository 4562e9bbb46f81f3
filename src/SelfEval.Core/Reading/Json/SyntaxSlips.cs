using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Says in the words of the person who typed it why a text is no JSON (JSON 写错在哪里): reads it again as it was meant, sign by sign. What
/// is sure, such as a full-width sign, is told and read on as the sign that was meant; the first slip that is not ends the search.
/// </summary>
internal sealed class SyntaxSlips
{
    private const int Most = 10;

    private readonly string _text;
    private readonly DiagnosticBag _found;
    private readonly Stack<int> _open = new();
    private Awaited _awaited = Awaited.Value;
    private int _at;
    private int _lastStart;
    private int _lastEnd;

    private SyntaxSlips(DiagnosticBag found)
    {
        _found = found;
        _text = Comments.Blank(found.Source.Text);
    }

    private enum Awaited
    {
        Value,
        FirstValue,
        Name,
        FirstName,
        Colon,
        Next,
        End,
    }

    /// <summary>The slips, first to last; none where the text ends too early, or nothing is known of it.</summary>
    public static IReadOnlyList<Diagnostic> In(SourceText source)
    {
        var found = new DiagnosticBag(source);
        var slips = new SyntaxSlips(found);
        while (found.Count < Most && slips.Step())
        {
        }

        return found.ToList();
    }

    /// <summary>Takes one sign, word, number or text; false at the end and where no way leads on.</summary>
    private bool Step()
    {
        _at = Trivia.Skip(_text, _at);
        if (_at >= _text.Length)
        {
            return false;
        }

        return TakeForeignComment() || (_awaited switch
        {
            Awaited.Colon => TakeColon(),
            Awaited.Next => TakeNext(),
            Awaited.Name or Awaited.FirstName => TakeName(),
            Awaited.End => Stop(_at, $"文件的内容到前面已经完了，这里多了“{Excerpt(_at)}”，请删去", $"the file has ended before; delete '{Excerpt(_at)}'"),
            _ => TakeValue(),
        });
    }

    private bool TakeForeignComment()
    {
        string? mark = Array.Find(SlipWords.CommentMarks, m => string.CompareOrdinal(_text, _at, m, 0, m.Length) == 0);
        if (mark is null)
        {
            return false;
        }

        Tell(_at, $"注释用 // 开头，不用 {mark}", $"a comment begins with //, not {mark}");
        int line = _text.AsSpan(_at).IndexOfAny('\r', '\n');
        _at = line < 0 ? _text.Length : _at + line;
        return true;
    }

    private bool TakeColon()
    {
        char sign = _text[_at] is ':' or '：' or '=' or '＝' ? SignHere() : '\0';
        if (sign != ':')
        {
            return Stop(_lastEnd, $"“{_text[_lastStart.._lastEnd].Trim('"')}”后面少了英文冒号，请补上 :", "a colon is missing here");
        }

        return Take(1, Awaited.Value);
    }

    private bool TakeNext()
    {
        char sign = SignHere();
        if (sign == ',')
        {
            _at++;
            _awaited = _text[_open.Peek()] is '{' or '｛' ? Awaited.Name : Awaited.Value;
            return true;
        }

        return sign is '}' or ']' ? Close(sign)
            : sign != _text[_at] && sign != '"' ? false
            : IsQuoteInside() ? StopAtQuote()
            : Stop(_lastEnd, $"这里少了英文逗号，请补上 ,（后面是“{Excerpt(_at)}”）", $"a comma is missing here, before '{Excerpt(_at)}'");
    }

    /// <summary>A text closed too early, by a quote that was meant to stand in it.</summary>
    private bool IsQuoteInside() => _text[_lastStart] == '"' && _at == _lastEnd && _text[_at] is not ('"' or '{' or '[');

    private bool StopAtQuote() => SlipWords.ChineseEnd(_text.AsSpan(_lastStart, _lastEnd - _lastStart)) is var chinese and not '\0'
        ? Unclosed(_lastStart, chinese)
        : Stop(_lastEnd - 1, "文字里面的引号要写成 \\\"，或改用中文引号", "a quote inside a text is written \\\"");

    private bool Close(char sign)
    {
        char open = _text[_open.Peek()] is '{' or '｛' ? '{' : '[';
        if (open == '{' != (sign == '}'))
        {
            int line = _found.Source.LocationOf(_open.Peek()).Line;
            return Stop(_at, $"第 {line} 行的 {open} 要用 {(open == '{' ? '}' : ']')} 关上，这里写的是 {sign}", $"the {open} of line {line} is closed by {sign}");
        }

        _open.Pop();
        return Take(1, _open.Count == 0 ? Awaited.End : Awaited.Next);
    }

    private bool TakeName()
    {
        char sign = SignHere();
        return sign switch
        {
            '}' or ']' => Close(sign),
            ',' => Stop(_at, "这里多了一个英文逗号，请删去", "a comma too many; delete it"),
            '"' => TakeText(Awaited.Colon),
            _ when _awaited == Awaited.Name && char.IsAsciiDigit(sign) && char.IsAsciiDigit(_text[_lastStart]) && _at == _lastEnd + 1 => StopAtThousands(),
            _ => TakeBare(Awaited.Colon),
        };
    }

    private bool StopAtThousands()
    {
        int end = _at;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] is ',' or '.' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
        {
            end++;
        }

        string written = _text[_lastStart..end];
        _found.Add(DiagnosticCatalog.BadNumber, _lastStart, written, written.Replace(",", "", StringComparison.Ordinal));
        return false;
    }

    private bool TakeValue()
    {
        char sign = SignHere();
        switch (sign)
        {
            case '{' or '[':
                _open.Push(_at);
                return Take(1, sign == '{' ? Awaited.FirstName : Awaited.FirstValue);
            case '}' or ']' when _open.Count > 0 && _text[_open.Peek()] is '[' or '［' or '【':
                return Close(sign);
            case '}' or ']' or ',' or ':':
                return Stop(_at, sign == ',' && _open.Count > 0 && _text[_open.Peek()] is '[' or '［' or '【' ? "这里多了一个英文逗号，请删去" : "这里少了一个值；没有填的写 null", "a value is missing here; what is blank is null");
            case '"':
                return TakeText(After());
            default:
                return TakeBare(After());
        }
    }

    private Awaited After() => _open.Count == 0 ? Awaited.End : Awaited.Next;

    private bool TakeText(Awaited next)
    {
        char open = _text[_at];
        if (open != '"')
        {
            Tell(_at, $"这里是中文引号“{open}”，名称和文字要用英文双引号 \" 括起来", $"'{open}' is no quote; names and texts go in \"…\"");
            int close = _text.AsSpan(_at + 1).IndexOfAny(SlipWords.Quotes);
            return close >= 0 && Take(close + 2, next);
        }

        int end = _at + 1;
        while (end < _text.Length && _text[end] is not ('"' or '\r' or '\n'))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        return end < _text.Length && _text[end] == '"' ? Take(end + 1 - _at, next) : Unclosed(_at, SlipWords.ChineseEnd(_text.AsSpan(_at, Math.Min(end, _text.Length) - _at)));
    }

    private bool Unclosed(int open, char chinese) => Stop(
        open,
        "文字的引号在这里打开，没有用英文双引号 \" 关上" + (chinese == '\0' ? "" : $"；后面的“{chinese}”是中文引号，请改成 \""),
        "the quote that opens here is not closed with \"");

    private bool TakeBare(Awaited next)
    {
        if (_open.Count == 0)
        {
            return false;
        }

        int length = SlipWords.LengthOfWord(_text.AsSpan(_at));
        string word = _text.Substring(_at, length);
        if (next != Awaited.Colon && SlipWords.Meant(word) is { } meant)
        {
            if (meant != word)
            {
                Tell(_at, $"这里写了“{word}”，请写 {meant}", $"write {meant} for '{word}'");
            }
        }
        else if (next != Awaited.Colon && SlipWords.Number(word) is { } number)
        {
            if (number != word)
            {
                _found.Add(DiagnosticCatalog.BadNumber, _at, word, number);
            }
        }
        else
        {
            _found.Add(DiagnosticCatalog.NotDoubleQuoted, _at, Excerpt(_at));
        }

        return Take(length, next);
    }

    /// <summary>The sign here, or the one that was meant by it, after telling so.</summary>
    private char SignHere()
    {
        char written = _text[_at];
        if (SlipWords.Quotes.Contains(written))
        {
            return '"';
        }

        if (SlipWords.Sign(written, _awaited == Awaited.Colon) is not { } sign)
        {
            return written;
        }

        Tell(_at, $"这里是{sign.Chinese}“{written}”，请改成英文{sign.Called} {sign.Meant}", $"'{written}' stands here; write {sign.Meant}");
        return sign.Meant;
    }

    private bool Take(int length, Awaited next)
    {
        _lastStart = _at;
        _at += length;
        _lastEnd = _at;
        _awaited = next;
        return true;
    }

    private void Tell(int offset, string chinese, string english) => _found.Add(DiagnosticCatalog.NotJson, offset, chinese, english);

    private bool Stop(int offset, string chinese, string english)
    {
        Tell(offset, chinese, english);
        return false;
    }

    private string Excerpt(int offset) => _text.AsSpan(offset, Math.Min(12, _text.Length - offset)).TrimEnd().ToString().Split('\r', '\n')[0];
}
