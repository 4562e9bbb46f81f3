namespace SelfEval.Reading.Layout;

/// <summary>Reads JSON that is known to be well formed into items with their comments; nothing that a person wrote is lost.</summary>
internal sealed class LayoutReader
{
    private readonly string _text;
    private int _at;
    private int _lines;

    private LayoutReader(string text) => _text = text;

    /// <summary>The root as the only item, its comments around it.</summary>
    public static LayoutNode Read(string text)
    {
        var reader = new LayoutReader(text.ReplaceLineEndings("\n"));
        var file = new LayoutNode('[', "");
        reader.ReadItems(file, '\0');
        return file;
    }

    private void ReadItems(LayoutNode owner, char close)
    {
        var waiting = new List<LayoutComment>();
        while (true)
        {
            SkipBlanks();
            if (_at >= _text.Length || _text[_at] == close)
            {
                owner.Dangling.AddRange(waiting);
                _at++;
                return;
            }

            if (_text[_at] == ',')
            {
                _at++;
            }
            else if (_text[_at] == '/')
            {
                bool sameLine = _lines == 0 && owner.Items.Count > 0 && waiting.Count == 0;
                (sameLine ? owner.Items[^1].Trailing : waiting).Add(ReadComment());
            }
            else
            {
                owner.Items.Add(ReadItem(owner.Open == '{', waiting));
                waiting = [];
            }
        }
    }

    private LayoutItem ReadItem(bool named, List<LayoutComment> leading)
    {
        bool blank = leading.Count == 0 && _lines > 1;
        string? name = named ? ReadScalar() : null;
        SkipBlanks();
        while (named && _text[_at] is ':' or '/')
        {
            if (_text[_at] == '/')
            {
                leading.Add(ReadComment());
            }
            else
            {
                _at++;
            }

            SkipBlanks();
        }

        _lines = 0;
        if (blank && leading.Count > 0)
        {
            // A comment from behind the name moves before it, and the blank line with it.
            leading[0] = leading[0] with { BlankBefore = true };
            blank = false;
        }

        return new LayoutItem(name, ReadValue()) { Leading = leading, BlankBefore = blank };
    }

    private LayoutNode ReadValue()
    {
        char open = _text[_at];
        if (open is not ('{' or '['))
        {
            return new LayoutNode('\0', ReadScalar());
        }

        _at++;
        var node = new LayoutNode(open, "");
        ReadItems(node, open == '{' ? '}' : ']');
        _lines = 0;
        return node;
    }

    private string ReadScalar()
    {
        int start = _at;
        if (_text[_at] == '"')
        {
            for (_at++; _text[_at] != '"'; _at++)
            {
                _at += _text[_at] == '\\' ? 1 : 0;
            }

            _at++;
        }
        else
        {
            while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or '/' or ':') && !char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }
        }

        _lines = 0;
        return _text[start.._at];
    }

    private LayoutComment ReadComment()
    {
        bool isLine = _text[_at + 1] == '/';
        int end = isLine ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 2;
        end = end < 0 ? _text.Length : end;
        var comment = new LayoutComment(_text[_at..end].TrimEnd(), _lines > 1);
        _at = end;
        _lines = 0;
        return comment;
    }

    private void SkipBlanks()
    {
        for (; _at < _text.Length && char.IsWhiteSpace(_text[_at]); _at++)
        {
            _lines += _text[_at] == '\n' ? 1 : 0;
        }
    }
}
