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

    // Far more than any form or book holds; a file of nothing but brackets would take a hundred times its size in memory.
    private const int MaxValues = 100_000;

    private static readonly string[] NumberComplaints = ["is not a valid", "too large", "Cannot read NaN", "Cannot read Infinity", "Cannot read -Infinity", "Error parsing NaN"];

    private readonly DiagnosticBag _bag;
    private readonly JsonTextReader _reader;
    private readonly string _text;
    private int _values;

    private JsonSource(DiagnosticBag bag, JsonTextReader reader)
    {
        _bag = bag;
        _text = bag.Source.Text;
        _reader = reader;
    }

    /// <summary>The root value, or null after adding the reason to the bag.</summary>
    public static SourceNode? Parse(DiagnosticBag bag)
    {
        return !CharacterScan.Check(bag) ? null : QuickSource.Parse(bag.Source) ?? (EndlessNumber.IsIn(bag) ? null : ParseThoroughly(bag));
    }

    /// <summary>The same with Newtonsoft.Json, whatever the text holds.</summary>
    public static SourceNode? ParseThoroughly(DiagnosticBag bag)
    {
        using var reader = new JsonTextReader(new StringReader(bag.Source.Text))
        {
            DateParseHandling = DateParseHandling.None,
            PropertyNameTable = new SharedNames(),
            FloatParseHandling = FloatParseHandling.Decimal,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = MaxDepth,
        };
        var source = new JsonSource(bag, reader);
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
        if (++_values > MaxValues)
        {
            _bag.Add(DiagnosticCatalog.TooManyValues, end, MaxValues);
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
                _bag.Add(DiagnosticCatalog.NotJson, Math.Max(0, end - 1), Excerpt(Math.Max(0, end - 1)));
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
            _bag.Add(DiagnosticCatalog.UnexpectedEnd, _text.Length);
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
            BigInteger => PrintedNumber.TooLarge,
            _ => Refuse(DiagnosticCatalog.BadNumber),
        };
        if (!JsonNumber.IsStrict(_text.AsSpan(start, end - start)))
        {
            Refuse(DiagnosticCatalog.BadNumber);
        }
        else if (PrintedNumber.IsTooLarge(number))
        {
            Refuse(DiagnosticCatalog.NumberTooLarge);
        }

        return new SourceNode(NodeKind.Number, start, end) { Number = number };

        decimal Refuse(DiagnosticDescriptor why)
        {
            _bag.Add(why, start, _text[start..Math.Min(end, start + 40)]);
            return 0;
        }
    }

    /// <summary>Quotes inside a string are escaped, so the first bare one on the way back opened it.</summary>
    private int OpeningQuote(int end)
    {
        char quote = _reader.QuoteChar == '\'' ? '\'' : '"';
        int close = end - 1;
        while (close > 0 && _text[close] != quote)
        {
            close--;
        }

        for (int i = close - 1; i >= 0; i--)
        {
            if (_text[i] == quote && !IsEscaped(i))
            {
                return i;
            }
        }

        return Math.Max(0, close);
    }

    /// <summary>Start of the bare word or number that ends at or around an offset.</summary>
    private int WordStart(int end)
    {
        int start = end;
        while (start > 0 && char.IsWhiteSpace(_text[start - 1]))
        {
            start--;
        }

        while (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '-' or '+' or '.' or '_' or '$'))
        {
            start--;
        }

        return start;
    }

    private bool IsEscaped(int index)
    {
        int slashes = 0;
        while (index - slashes > 0 && _text[index - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

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
        int index = _text.AsSpan(start, Math.Max(0, end - start)).TrimEnd().IndexOfAny('\r', '\n', '\t');
        if (index >= 0)
        {
            _bag.Add(DiagnosticCatalog.NotJson, start + index, Excerpt(start));
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
        if (_bag.HasErrors && error.LineNumber == 0)
        {
            return;
        }

        int offset = _bag.Source.OffsetOf(error.LineNumber == 0 ? 1 : error.LineNumber, error.LinePosition);
        if (error.Message.Contains("MaxDepth", StringComparison.Ordinal))
        {
            _bag.Add(DiagnosticCatalog.TooDeep, offset, MaxDepth);
        }
        else if (NumberComplaints.Any(c => error.Message.Contains(c, StringComparison.Ordinal)))
        {
            AddBadNumber(WordStart(offset));
        }
        else if (offset < _text.Length && _text[offset] is '%' or '％' && offset > 0 && char.IsAsciiDigit(_text[offset - 1]))
        {
            AddBadNumber(WordStart(offset));
        }
        else
        {
            _bag.Add(offset >= _text.Length ? DiagnosticCatalog.UnexpectedEnd : DiagnosticCatalog.NotJson, offset, Excerpt(offset));
        }
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

    private void AddBadNumber(int start) => _bag.Add(DiagnosticCatalog.BadNumber, start, NumberAt(start));

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
