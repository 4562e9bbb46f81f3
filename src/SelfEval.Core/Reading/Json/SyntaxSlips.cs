using System.Globalization;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Says in the words of the person who typed it why a text is no JSON (JSON 写错在哪里): reads it again as it was meant, sign by sign. What
/// is sure, such as a full-width sign, is told and read on as the sign that was meant; the first slip that is not ends the search.
/// </summary>
internal sealed class SyntaxSlips
{
    private const int Most = 10;
    private const string Escapes = "\"\\/bfnrtu";

    private readonly string _text;
    private readonly DiagnosticBag _found;
    private readonly RepeatedSlips _signs = new();
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

        slips._signs.Report(found);
        return found.ToList();
    }

    private bool HasFound => _found.Count > 0 || _signs.Any;

    /// <summary>Takes one sign, word, number or text; false at the end and where no way leads on.</summary>
    private bool Step()
    {
        int next = SkipTrivia();
        if (next >= _text.Length)
        {
            // Comments that are closed are blanks here.
            int comment = _text.IndexOf("/*", _at, StringComparison.Ordinal);
            return comment >= 0 && Stop(comment, "注释 /* 在这里打开，没有用 */ 关上", "the comment that opens here is not closed with */");
        }

        _at = next;

        return TakeForeignComment() || TakeEllipsis() || (_awaited switch
        {
            Awaited.Colon => TakeColon(),
            Awaited.Next => TakeNext(),
            Awaited.Name or Awaited.FirstName => TakeName(),
            Awaited.End => !HasFound && StopAtEnd(),
            _ => TakeValue(),
        });
    }

    /// <summary>Blanks, comments, and hidden characters, which are told already.</summary>
    private int SkipTrivia()
    {
        int next = Trivia.Skip(_text, _at);
        while (next < _text.Length && HiddenCharacter.IndexIn(_text.AsSpan(next, 1), 0) == 0)
        {
            next = Trivia.Skip(_text, next + 1);
        }

        return next;
    }

    private bool StopAtEnd() => _text[_at] == '{'
        ? Stop(_at, "前面的 { } 已经是完整的一份，这里又开始了一份；一个文件只放一份，请分成两个文件", "one whole file ends before this, and another begins; keep one a file")
        : Stop(_at, $"文件的内容到前面已经完了，这里多了“{Excerpt(_at)}”，请删去", $"the file has ended before; delete '{Excerpt(_at)}'");

    private bool TakeForeignComment()
    {
        string? mark = Array.Find(SlipWords.CommentMarks, m => string.CompareOrdinal(_text, _at, m, 0, m.Length) == 0);
        if (mark is null || (_at == _lastEnd && _at > 0))
        {
            return false;
        }

        return SkipAsComment($"注释用 // 开头，不用 {mark}", $"a comment begins with //, not {mark}");
    }

    private bool SkipAsComment(string chinese, string english)
    {
        Tell(_at, chinese, english);
        int line = _text.AsSpan(_at).IndexOfAny('\r', '\n');
        _at = line < 0 ? _text.Length : _at + line;
        return true;
    }

    private bool TakeEllipsis()
    {
        int length = _text.AsSpan(_at).IndexOfAnyExcept('.', '…');
        length = length < 0 ? _text.Length - _at : length;
        if (length < 3 && _text[_at] != '…')
        {
            return false;
        }

        Tell(_at, "这里是省略号，文件里不能省略：请写全，或删去", "nothing can be left out in a file: write it, or delete the dots");
        _at += length;
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
            _awaited = IsInObject ? Awaited.Name : Awaited.Value;
            return true;
        }

        return sign is '}' or ']' ? Close(sign)
            : sign == ':' && !IsInObject ? StopAtPairInList()
            : sign == '/' && _at == _lastEnd ? StopAtFraction()
            : sign == '"' && _text[_at] == '"' && _at == _lastEnd ? Stop(_at, "这里多了一个英文双引号，请删去；文字里面的引号要写成 \\\"", "a quote too many; delete it, or write \\\" inside a text")
            : sign != _text[_at] && sign != '"' ? false
            : IsQuoteInside() ? StopAtQuote()
            : Stop(_lastEnd, $"这里少了英文逗号，请补上 ,（后面是“{Excerpt(_at)}”）", $"a comma is missing here, before '{Excerpt(_at)}'");
    }

    private bool IsInObject => _text[_open.Peek()] is '{' or '｛';

    /// <summary>A name with its value in a list: the list was meant to be an object, or it ends before.</summary>
    private bool StopAtPairInList()
    {
        int open = _open.Peek();
        int line = _found.Source.LocationOf(open).Line;
        return Trivia.Skip(_text, open + 1) == _lastStart
            ? Stop(open, "这里写的是“名称: 值”，要用花括号 { } 括起来，不用 [ ]", "names with values go in { }, not in [ ]")
            : Stop(_lastStart, $"第 {line} 行的 [ 到这里还没有关上，请在前面补上 ]", $"the [ of line {line} is not closed; put ] before this");
    }

    private bool StopAtFraction()
    {
        int end = _at + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        bool isFraction = decimal.TryParse(_text.AsSpan(_lastStart, _lastEnd - _lastStart), CultureInfo.InvariantCulture, out decimal part)
            & decimal.TryParse(_text.AsSpan(_at + 1, end - _at - 1), CultureInfo.InvariantCulture, out decimal whole) && whole != 0;
        if (isFraction)
        {
            _found.Add(DiagnosticCatalog.BadNumber, _lastStart, _text[_lastStart..end], PrintedNumber.Short(part / whole));
        }

        return false;
    }

    /// <summary>A text closed too early, by a quote that was meant to stand in it.</summary>
    private bool IsQuoteInside() => _text[_lastStart] == '"' && _at == _lastEnd && _text[_at] is not ('"' or '{' or '[');

    private bool StopAtQuote() => SlipWords.ChineseEnd(_text.AsSpan(_lastStart, _lastEnd - _lastStart)) is var chinese and not '\0'
        ? Unclosed(_lastStart, chinese)
        : Stop(_lastEnd - 1, "文字里面的引号要写成 \\\"，或改用中文引号", "a quote inside a text is written \\\"");

    private bool Close(char sign)
    {
        char open = IsInObject ? '{' : '[';
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
            ',' => Stop(_at, $"这里多了一个{(_text[_at] == ',' ? "英文逗号" : $"“{_text[_at]}”")}，请删去", $"a '{_text[_at]}' too many; delete it"),
            '"' => TakeText(Awaited.Colon),
            '{' or '[' => Stop(_at, $"这里应当是一项的名称，却是 {sign}：前面少了 }}，或者几组 {{ }} 没有放在 [ ] 里", $"a name must stand here, not {sign}: a }} is missing before, or the groups are not in [ ]"),
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
        bool isDecimal = written.StartsWith("0,", StringComparison.Ordinal);
        _found.Add(DiagnosticCatalog.BadNumber, _lastStart, written, written.Replace(",", isDecimal ? "." : "", StringComparison.Ordinal));
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
            case '}' or ']' when _open.Count > 0 && !IsInObject:
                return Close(sign);
            case '}' or ']' or ',' or ':':
                return Stop(_at, sign == ',' && _open.Count > 0 && !IsInObject ? "这里多了一个英文逗号，请删去" : "这里少了一个值；没有填的写 null", "a value is missing here; what is blank is null");
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
            _signs.Add(open, _at, $"这里是中文引号“{open}”，名称和文字要用英文双引号 \" 括起来", $"'{open}' is no quote; names and texts go in \"…\"");
            int close = _text.AsSpan(_at + 1).IndexOfAny(SlipWords.Quotes);
            return close >= 0 && Take(close + 2, next);
        }

        int end = _at + 1;
        while (end < _text.Length && _text[end] is not ('"' or '\r' or '\n'))
        {
            if (_text[end] == '\\' && end + 1 < _text.Length && !Escapes.Contains(_text[end + 1]))
            {
                return Stop(end, "文字里的反斜杠 \\ 要写成 \\\\；路径可以用 /", "a backslash in a text is written \\\\; a path may use /");
            }

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
            return !HasFound && Stop(_at, $"这样的文件以 {{ 开头，这里却是“{Excerpt(_at)}”，像是一段文字。规则书用 selfeval new 照一本现成的写", $"such a file begins with {{, not with '{Excerpt(_at)}'. Start a rule book with selfeval new");
        }

        int length = SlipWords.LengthOfWord(_text.AsSpan(_at));
        string word = _text.Substring(_at, length);
        if (next == Awaited.Colon && SlipWords.IsProse(_text.AsSpan(_at)))
        {
            return SkipAsComment("这一行像是说明；注释用 // 开头", "this line looks like a comment; one begins with //");
        }

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
            _found.Add(DiagnosticCatalog.NotDoubleQuoted, _at, word.Length > 12 ? word[..12] : word);
            return Take(length, next) && IsOnTrack();
        }

        return Take(length, next);
    }

    /// <summary>Whether what follows a bare word is what must follow it; all else would only be told because of the word.</summary>
    private bool IsOnTrack() => Trivia.Skip(_text, _at) is var next && next < _text.Length
        && (_awaited == Awaited.Colon ? SlipWords.Sign(_text[next], awaitsColon: true)?.Meant ?? _text[next] : SlipWords.Sign(_text[next], awaitsColon: false)?.Meant ?? _text[next]) is var sign
        && (_awaited == Awaited.Colon ? sign == ':' : sign is ',' or '}' or ']');

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

        bool closesWhatWasTold = sign.Meant is '}' or ']' && _open.Count > 0 && _text[_open.Peek()] is not ('{' or '[');
        if (closesWhatWasTold)
        {
            return sign.Meant;
        }

        _signs.Add(written, _at, $"这里是{sign.Chinese}“{written}”，请改成英文{sign.Called} {sign.Meant}", $"'{written}' stands here; write {sign.Meant}");
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
