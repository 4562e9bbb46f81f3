using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Reads the names at the head of a form and what stands beside them (表头各格).</summary>
internal sealed class LabelReading(RowRoles roles, Ledger ledger)
{
    private readonly Dictionary<string, (string Value, string Place)> _values = new(StringComparer.Ordinal);

    /// <summary>Values that the model has no member for: 项目属性：… .</summary>
    public List<string> Notes { get; } = [];

    public (string Value, string Place)? this[string key] => _values.TryGetValue(key, out (string Value, string Place) value) ? value : null;

    /// <summary>True where the form prints the name, filled or not.</summary>
    public HashSet<string> Printed { get; } = [];

    public void Read(RowView row)
    {
        foreach ((string key, GridCell cell) in roles.LabelsOf(row))
        {
            ledger.Read(cell);
            Printed.Add(key);
            if (ValueOf(row, cell, roles) is { } found)
            {
                ledger.Read(found.Cell);
                Keep(key, HeadText.Line(cell.Text), found.Value, found.Cell.Place);
            }
        }
    }

    /// <summary>填报单位：… in a paragraph above the table.</summary>
    public void Read(Paragraph paragraph)
    {
        Pair pair = Pair.Of(paragraph.Text);
        if (pair.HasColon && pair.Value.Length > 0 && roles.LabelOf(new GridCell(paragraph.Text, 0, 0, 1, 1, paragraph.Place)) is { } key)
        {
            Printed.Add(key);
            Keep(key, pair.Name, pair.Value, paragraph.Place);
        }
    }

    /// <summary>What stands beside a name: behind its colon, else in the next filled cell that is no name itself.</summary>
    public static (string Value, GridCell Cell)? ValueOf(RowView row, GridCell label, RowRoles roles)
    {
        Pair pair = Pair.Of(label.Text);
        if (pair.HasColon && pair.Value.Length > 0)
        {
            return (HeadText.Line(pair.Value), label);
        }

        return RowRoles.Next(row, label) is { } next && roles.LabelOf(next) is null ? (HeadText.Line(next.Text), next) : null;
    }

    private void Keep(string key, string title, string value, string place)
    {
        if (value.Length == 0 || roles.IsPrompt(value))
        {
            return;
        }

        // 单位：万元 is the unit of money, 单位：某局 is whose form it is.
        key = key == "moneyUnit" && !value.Contains('元') ? "reporter" : key;
        if (key is "authority" or "other" || !_values.TryAdd(key, (value, place)))
        {
            Notes.Add($"{title.TrimEnd(':', '：')}：{value}");
            _values.TryAdd(key, (value, place));
        }
    }
}
