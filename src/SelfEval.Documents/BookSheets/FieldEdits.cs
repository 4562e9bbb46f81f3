using System.Globalization;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>Turns edited cells into edits of the JSON (单元格变为改动): what a cell cannot hold is told with its place, and nothing of it is taken over.</summary>
internal sealed class FieldEdits(string text, List<CellEdit> edits, List<Remark> remarks)
{
    private const int FullWidthShift = 0xFEE0;

    /// <summary>One cell against what was written there.</summary>
    public void Take(BookField field, string head, string now, string place)
    {
        string shown = ShownText.Clean(field.Shown);
        if (now == shown)
        {
            return;
        }

        if (field.Kind == FieldKind.Fixed)
        {
            remarks.Add(new Remark(BookSheetDiagnostics.FixedCell, place, head, now));
        }
        else if (field.Kind == FieldKind.Settings)
        {
            TakeSettings(field, now, place);
        }
        else if (Literal(field, head, now, place) is { } literal)
        {
            Put(field, head, literal, place);
            remarks.Add(new Remark(BookSheetDiagnostics.Changed, place, head, Or(shown), Or(now)));
        }
    }

    /// <summary>A table of bands whose rows changed.</summary>
    public void Take(BandList list, IReadOnlyList<(string Sign, string Edge, string Points)> now, string place)
    {
        string bands = BandList.Join(now);
        if (bands != list.Node.Text)
        {
            edits.Add(new CellEdit(place, new TextEdit(list.Node.Start, list.Node.End, JsonOutput.Quoted(bands))));
            remarks.Add(new Remark(BookSheetDiagnostics.Changed, place, list.Label, list.Node.Text, bands));
        }
    }

    /// <summary>The digits of a number, whatever width they are typed in; null after telling where it is none.</summary>
    public string? Number(string head, string now, string place)
    {
        string plain = string.Concat(now.Where(c => !char.IsWhiteSpace(c)).Select(c => c is > '\uFF00' and < '\uFF5F' ? (char)(c - FullWidthShift) : c));
        if (decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        remarks.Add(new Remark(BookSheetDiagnostics.NotANumber, place, head, now));
        return null;
    }

    /// <summary>The JSON of what now stands in the cell, "" to take the member out; null after telling what is wrong.</summary>
    public string? Literal(BookField field, string head, string now, string place)
    {
        if (now.Length == 0)
        {
            return Blanked(field, head, place);
        }

        if (field.Choices.Count > 0 && !field.Choices.Contains(now))
        {
            remarks.Add(new Remark(BookSheetDiagnostics.NotAChoice, place, head, now, string.Join('、', field.Choices)));
            return null;
        }

        return field.Kind switch
        {
            _ when now == BookField.None => "null",
            FieldKind.Number => Number(head, now, place),
            FieldKind.Truth => now == BookField.Yes ? "true" : "false",
            FieldKind.Either when field.Node is { Kind: NodeKind.Number } && decimal.TryParse(now, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) =>
                number.ToString(CultureInfo.InvariantCulture),
            _ => JsonOutput.Quoted(now),
        };
    }

    private string? Blanked(BookField field, string head, string place)
    {
        if (!field.IsRequired)
        {
            return "";
        }

        remarks.Add(new Remark(BookSheetDiagnostics.Blanked, place, head, field.Shown));
        return null;
    }

    private void Put(BookField field, string head, string literal, string place)
    {
        if (literal.Length == 0)
        {
            SourceMember member = field.Owner!.Member(field.Member)!;
            edits.AddRange(ListEdits.WithoutMember(text, field.Owner, member).Select(e => new CellEdit(place, e)));
        }
        else if (field.Node is { } node)
        {
            edits.Add(new CellEdit(place, new TextEdit(node.Start, node.End, literal)));
        }
        else if (field.Owner is { } owner)
        {
            edits.Add(new CellEdit(place, ListEdits.WithMember(owner, field.Member, literal)));
        }
        else
        {
            remarks.Add(new Remark(BookSheetDiagnostics.CannotAdd, place, head));
        }
    }

    /// <summary>名称=值；名称=值 of a new row as an object; null after telling what cannot be read.</summary>
    public string? NewSettings(string now, string place)
    {
        if (Pairs(now) is { } pairs)
        {
            return $"{{ {string.Join(", ", pairs.Select(p => $"{JsonOutput.Quoted(p.Key)}: {Value(p.Value)}"))} }}";
        }

        remarks.Add(new Remark(BookSheetDiagnostics.BadSetting, place, now, "="));
        return null;
    }

    /// <summary>名称=值；名称=值: each value that changed, and each name that is new.</summary>
    private void TakeSettings(BookField field, string now, string place)
    {
        Dictionary<string, string> old = Pairs(field.Shown) ?? [];
        if (Pairs(now) is not { } young || old.Keys.Any(name => !young.ContainsKey(name)))
        {
            remarks.Add(new Remark(BookSheetDiagnostics.BadSetting, place, now, string.Join('、', old.Keys)));
            return;
        }

        string[] added = [.. young.Where(p => !old.ContainsKey(p.Key)).Select(p => $"{JsonOutput.Quoted(p.Key)}: {Value(p.Value)}")];
        foreach ((string name, string value) in young.Where(p => old.TryGetValue(p.Key, out string? was) && was != p.Value))
        {
            SourceNode node = field.Node!.Member(name)!.Value;
            edits.Add(new CellEdit(place, new TextEdit(node.Start, node.End, Value(value))));
        }

        if (added.Length > 0)
        {
            string all = string.Join(", ", added);
            edits.Add(new CellEdit(place, field.Node is { Members.Count: > 0 } with ? new TextEdit(with.Members[^1].Value.End, with.Members[^1].Value.End, ", " + all)
                : field.Node is { } empty ? new TextEdit(empty.Start, empty.End, $"{{ {all} }}") : ListEdits.WithMember(field.Owner!, field.Member, $"{{ {all} }}")));
        }

        remarks.Add(new Remark(BookSheetDiagnostics.Changed, place, "参数", Or(field.Shown), Or(now)));
    }

    /// <summary>The JSON of a value that says itself what it is.</summary>
    public static string Value(string value) => value switch
    {
        BookField.Yes => "true",
        BookField.No => "false",
        _ => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : JsonOutput.Quoted(value),
    };

    /// <summary>Null where a part is no pair, or a name comes twice.</summary>
    private static Dictionary<string, string>? Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in text.Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int sign = part.IndexOfAny(['=', '＝']);
            if (sign <= 0 || !pairs.TryAdd(part[..sign].Trim(), part[(sign + 1)..].Trim()))
            {
                return null;
            }
        }

        return pairs;
    }

    private static string Or(string text) => text.Length == 0 ? "（空白）" : text;
}
