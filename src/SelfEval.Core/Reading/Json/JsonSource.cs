using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Reads JSON with comments into <see cref="SourceNode"/>s. Newtonsoft.Json does the parsing; what it tolerates beyond JSON
/// (single quotes, bare names, NaN, trailing commas, 0x10) is refused here, because other tools would read such a file differently.
/// </summary>
internal sealed class JsonSource
{
    private const int MaxDepth = 64;

    private const string PlainNumber = "12.5";

    // Far more than any form or book holds; a file of nothing but brackets would take a hundred times its size in memory.
    private const int MaxValues = 100_000;

    // A card holds its form, and some lines for each row and finding.
    private const int MaxValuesOfCard = 5 * MaxValues;

    private static readonly string[] NumberComplaints = ["is not a valid", "too large", "Cannot read NaN", "Cannot read Infinity", "Cannot read -Infinity", "Error parsing NaN"];

    private readonly DiagnosticBag _bag;
    private readonly JsonTextReader _reader;
    private readonly string _text;
    private readonly bool _isCard;
    private int _values;

    private JsonSource(DiagnosticBag bag, string text, JsonTextReader reader, bool isCard)
    {
        _bag = bag;
        _text = text;
        _reader = reader;
        _isCard = isCard;
    }

    /// <summary>The root value, or null after adding the reason to the bag.</summary>
    /// <param name="bag">Takes the reason; holds the text.</param>
    /// <param name="isCard">True for a card: it holds a form and more, and the sum of a form's figures (合计) may be larger than any of them.</param>
    public static SourceNode? Parse(DiagnosticBag bag, bool isCard = false)
    {
        return DocumentSigns.Report(bag) || !CharacterScan.Check(bag) ? null : QuickSource.Parse(bag.Source) ?? (EndlessNumber.IsIn(bag) ? null : ParseThoroughly(bag, isCard));
    }

    /// <summary>The same with Newtonsoft.Json, whatever the text holds.</summary>
    public static SourceNode? ParseThoroughly(DiagnosticBag bag, bool isCard = false)
    {
        // Newtonsoft.Json refuses a comment between a name and its colon.
        string text = Comments.Blank(bag.Source.Text);
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            PropertyNameTable = new SharedNames(),
            FloatParseHandling = FloatParseHandling.Decimal,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = MaxDepth,
        };
        var source = new JsonSource(bag, text, reader, isCard);
        try
        {
            if (!source.Next())
            {
                bag.Add(DiagnosticCatalog.EmptyFile, 0);
                return null;
            }

            SourceNode root = source.ReadValue();
            source.Next();
            return root;
        }
        catch (JsonReaderException error)
        {
            source.ReportSyntax(error);
            return null;
        }
        catch (OverflowException)
        {
            // Rounded up, a number of 29 digits can be one too large for a decimal.
            source.ReportTooLarge();
            return null;
        }
    }

    private int Position => _bag.Source.OffsetOf(_reader.LineNumber, _reader.LinePosition);

    private bool Next()
    {
        while (_reader.Read())
        {
            if (_reader.TokenType != JsonToken.Comment)
            {
                return true;
            }
        }

        return false;
    }

    private SourceNode ReadValue()
    {
        int end = Position;
        if (++_values > (_isCard ? MaxValuesOfCard : MaxValues))
        {
            _bag.Add(DiagnosticCatalog.TooManyValues, end, _isCard ? MaxValuesOfCard : MaxValues);
            throw new JsonReaderException();
        }

        if (_bag.IsFull)
        {
            // Nothing more would be kept, and the rest of a hostile file would only take memory.
            throw new JsonReaderException();
        }

        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(end - 1);
            case JsonToken.StartArray:
                return ReadArray(end - 1);
            case JsonToken.String:
                int start = OpeningQuote(end);
                RequireDoubleQuotes(start);
                RefuseLineBreak(start, end);
                CheckEscapes(start, end, (string)_reader.Value!);
                return new SourceNode(NodeKind.String, start, end) { Text = (string)_reader.Value! };
            case JsonToken.Integer:
            case JsonToken.Float:
                return ReadNumber(end);
            case JsonToken.Boolean:
                bool value = (bool)_reader.Value!;
                return new SourceNode(NodeKind.Boolean, end - (value ? 4 : 5), end) { Boolean = value };
            case JsonToken.Null:
                return new SourceNode(NodeKind.Null, end - 4, end);
            default:
                throw new JsonReaderException();
        }
    }

    private SourceNode ReadObject(int start)
    {
        var node = new SourceNode(NodeKind.Object, start, start);
        var names = new HashSet<string>(StringComparer.Ordinal);
        int last = start + 1;
        while (Next() && _reader.TokenType == JsonToken.PropertyName)
        {
            string name = (string)_reader.Value!;
            int colon = _text.LastIndexOf(':', Position - 1);
            int nameStart = _reader.QuoteChar == '\0' ? WordStart(colon) : OpeningQuote(colon);
            RequireDoubleQuotes(nameStart);
            RefuseLineBreak(nameStart, colon);
            CheckEscapes(nameStart, colon, name);
            if (!names.Add(name))
            {
                _bag.Add(DiagnosticCatalog.DuplicateMember, nameStart, name);
            }

            if (!Next())
            {
                break;
            }

            SourceNode value = ReadValue();
            node.Members.Add(new SourceMember(name, nameStart, value));
            last = value.End;
        }

        Close(node, last, JsonToken.EndObject);
        return node;
    }

    private SourceNode ReadArray(int start)
    {
        var node = new SourceNode(NodeKind.Array, start, start);
        int last = start + 1;
        while (Next() && _reader.TokenType != JsonToken.EndArray)
        {
            SourceNode item = ReadValue();
            node.Items.Add(item);
            last = item.End;
        }

        Close(node, last, JsonToken.EndArray);
        return node;
    }

    /// <summary>What stands bare in the file was looked at before; \u202E and the like show only now.</summary>
    private void CheckEscapes(int start, int end, string value)
    {
        if (_text.AsSpan(start, Math.Max(0, end - start)).Contains('\\'))
        {
            CharacterScan.CheckDecoded(_bag, start, value);
        }
    }

    private void Close(SourceNode node, int last, JsonToken expected)
    {
        // Newtonsoft.Json ends quietly where the text ends inside brackets.
        if (_reader.TokenType != expected)
        {
            int line = _bag.Source.LocationOf(node.Start).Line;
            _bag.Add(DiagnosticCatalog.UnexpectedEnd, _text.Length, $"第 {line} 行的 {_text[node.Start]} 没有关上", $"the {_text[node.Start]} of line {line} is still open");
            throw new JsonReaderException();
        }

        node.End = Position;
        RefuseTrailingComma(last);
    }

    private SourceNode ReadNumber(int end)
    {
        int start = WordStart(end);
        decimal number = _reader.Value switch
        {
            decimal d => d,
            long l => l,
            BigInteger digits => _isCard ? (decimal)digits : PrintedNumber.TooLarge,
            _ => Refuse(DiagnosticCatalog.BadNumber),
        };
        if (!JsonNumber.IsStrict(_text.AsSpan(start, end - start)))
        {
            number = Refuse(DiagnosticCatalog.BadNumber);
        }
        else if (!_isCard && PrintedNumber.IsTooLarge(number))
        {
            number = Refuse(DiagnosticCatalog.NumberTooLarge);
        }

        return new SourceNode(NodeKind.Number, start, end) { Number = number };

        decimal Refuse(DiagnosticDescriptor why)
        {
            string written = _text[start..Math.Min(end, start + 40)];
            _bag.Add(why, start, written, SlipWords.Number(written) ?? PlainNumber);
            return 0;
        }
    }

    private int OpeningQuote(int end) => TextWalk.OpeningQuote(_text, end, _reader.QuoteChar == '\'' ? '\'' : '"');

    private int WordStart(int end) => TextWalk.WordStart(_text, end);

    private void RequireDoubleQuotes(int start)
    {
        if (_reader.QuoteChar != '"')
        {
            _bag.Add(DiagnosticCatalog.NotDoubleQuoted, start, Excerpt(start));
        }
    }

    /// <summary>JSON writes a line break or tab inside a text as \n or \t; a bare one mostly means that a quote is missing.</summary>
    private void RefuseLineBreak(int start, int end)
    {
        ReadOnlySpan<char> written = _text.AsSpan(start, Math.Max(0, end - start)).TrimEnd();
        if (written.IndexOfAny('\r', '\n') >= 0)
        {
            // What follows is read between the wrong quotes; the search for slips says where the first one opens.
            throw new JsonReaderException();
        }

        if (written.IndexOf('\t') is var tab and >= 0)
        {
            _bag.Add(DiagnosticCatalog.NotJson, start + tab, "文字里有制表符，请改成空格，或写成 \\t", "a tab stands in a text; write a blank, or \\t");
        }
    }

    private void RefuseTrailingComma(int last)
    {
        int next = Trivia.Skip(_text, last);
        if (next < _text.Length && _text[next] == ',')
        {
            _bag.Add(DiagnosticCatalog.TrailingComma, next);
        }
    }

    private void ReportSyntax(JsonReaderException error)
    {
        if (_bag.IsFull || _bag.Holds(DiagnosticCatalog.TooManyValues) || (_bag.Holds(DiagnosticCatalog.UnexpectedEnd) && error.LineNumber == 0))
        {
            return;
        }

        int offset = error.LineNumber == 0 ? Math.Max(0, Position - 1) : _bag.Source.OffsetOf(error.LineNumber, error.LinePosition);
        if (error.Message.Contains("MaxDepth", StringComparison.Ordinal))
        {
            _bag.Add(DiagnosticCatalog.TooDeep, offset, MaxDepth);
        }
        else if (NumberComplaints.Any(c => error.Message.Contains(c, StringComparison.Ordinal)) && !NumberAt(WordStart(offset)).StartsWith("..", StringComparison.Ordinal))
        {
            AddBadNumber(WordStart(offset));
        }
        else if (offset < _text.Length && _text[offset] is '%' or '％' && offset > 0 && char.IsAsciiDigit(_text[offset - 1]))
        {
            AddBadNumber(WordStart(offset));
        }
        else if (SyntaxSlips.In(_bag.Source) is { Count: > 0 } slips)
        {
            _bag.AddNew(slips);
        }
        else if (offset >= _text.Length)
        {
            _bag.Add(DiagnosticCatalog.UnexpectedEnd, offset, "有括号或引号没有关上", "a bracket or quote is still open");
        }
        else if (!_bag.HasErrors)
        {
            AddNotJson(offset);
        }
    }

    private void AddNotJson(int offset)
    {
        string read = Excerpt(offset);
        _bag.Add(
            DiagnosticCatalog.NotJson,
            offset,
            $"读到“{read}”读不下去。请检查这里或前一行：是否少了英文逗号、引号或括号，是否用了中文标点；文字里面的引号要写成 \\\"",
            $"reading stops at '{read}'. Look here or on the line before: a missing comma, quote or bracket, or Chinese punctuation; a quote inside a text is written \\\"");
    }

    private void ReportTooLarge()
    {
        int end = Position;
        while (end > 0 && !char.IsAsciiDigit(_text[end - 1]))
        {
            end--;
        }

        int start = WordStart(end);
        _bag.Add(DiagnosticCatalog.NumberTooLarge, start, NumberAt(start));
    }

    private void AddBadNumber(int start) => _bag.Add(DiagnosticCatalog.BadNumber, start, NumberAt(start), SlipWords.Number(NumberAt(start)) ?? PlainNumber);

    private string NumberAt(int start)
    {
        int end = start;
        while (end < _text.Length && end - start < 40 && !char.IsWhiteSpace(_text[end]) && _text[end] is not (',' or '}' or ']'))
        {
            end++;
        }

        return _text[start..end];
    }

    private string Excerpt(int offset)
    {
        int end = offset;
        while (end < _text.Length && end - offset < 12 && _text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return _text[offset..end];
    }

    /// <summary>The same names come again in every rule; one string serves them all. Of names that do not, only so many are kept.</summary>
    private sealed class SharedNames : DefaultJsonNameTable
    {
        private const int Most = 1_000;

        private int _names;

        public override string? Get(char[] key, int start, int length) =>
            base.Get(key, start, length) ?? (_names++ < Most ? Add(new string(key, start, length)) : null);
    }
}
