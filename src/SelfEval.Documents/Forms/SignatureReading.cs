using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Reads who filled a form in and when (填表人、填报日期、签字). Names and telephone numbers are looked at and not kept.</summary>
internal sealed class SignatureReading(DocumentLayout layout, Ledger ledger, string path)
{
    /// <summary>The date as printed; "" where the place for it is blank, null where there is none.</summary>
    public string? Date { get; private set; }

    /// <summary>Whether the head of the unit signed; null where there is no place for it.</summary>
    public bool? IsSigned { get; private set; }

    public void Read(RowView row)
    {
        ledger.Read(row.Own);
        GridCell[] cells = [.. row.Own];
        for (int i = 0; i < cells.Length; i++)
        {
            bool isAlone = Pair.Of(cells[i].Text).Value.Length == 0 && i + 1 < cells.Length && KeyIn(cells[i + 1].Text) is null && !cells[i + 1].Text.Contains('：') && !cells[i + 1].Text.Contains(':');
            Read(isAlone ? $"{cells[i].Text.Trim().TrimEnd(':', '：')}：{cells[i + 1].Text}" : cells[i].Text, cells[i].Place);
        }
    }

    /// <summary>True where the text is such a line: 填表人：　填报日期：　单位负责人签字：.</summary>
    public bool TryRead(string text, string place)
    {
        bool isSignature = text.Length < 200 && (text.Contains('：') || text.Contains(':')) && KeysIn(text).Count > 0;
        if (isSignature)
        {
            Read(text, place);
        }

        return isSignature;
    }

    private void Read(string text, string place)
    {
        List<(string Key, int Start, int End)> keys = KeysIn(text);
        for (int i = 0; i < keys.Count; i++)
        {
            int end = i + 1 < keys.Count ? keys[i + 1].Start : text.Length;
            string value = HeadText.Line(text[keys[i].End..end]).Trim(':', '：', ' ', '\u3000');
            Keep(keys[i].Key, value, place);
        }
    }

    private void Keep(string key, string value, string place)
    {
        if (key == "date")
        {
            Date = value.Any(char.IsAsciiDigit) ? value : Date ?? "";
            ledger.Place(path + "reportDate", place);
        }
        else if (key == "signature")
        {
            IsSigned = value.Length > 0 || IsSigned is true;
            ledger.Place(path + "signed", place);
        }
    }

    private string? KeyIn(string text) => KeysIn(text) is [(string key, _, _), ..] ? key : null;

    /// <summary>The words of the line with their places, from left to right; the longest word at a place counts.</summary>
    private List<(string Key, int Start, int End)> KeysIn(string text)
    {
        string half = HeadText.Half(text);
        var found = new List<(string Key, int Start, int End)>();
        foreach (string key in (ReadOnlySpan<string>)["signature", "date", "person"])
        {
            foreach (string word in layout.Noise.WordsOf(key).Select(w => w.Trim('*')))
            {
                int at = half.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0)
                {
                    found.Add((key, at, at + word.Length));
                }
            }
        }

        var kept = new List<(string Key, int Start, int End)>();
        foreach ((string Key, int Start, int End) word in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (kept.Count == 0 || word.Start >= kept[^1].End)
            {
                kept.Add(word);
            }
        }

        return kept;
    }
}
