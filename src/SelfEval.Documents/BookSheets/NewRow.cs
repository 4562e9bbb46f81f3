using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A row that a person added (新加的一行): its cells by their heads, made into JSON; what is wrong is told at the cell.</summary>
internal sealed class NewRow(BookTable table, ReadSheet sheet, int row, int[] columns, FieldEdits edits, List<Remark> remarks)
{
    private readonly int _faults = remarks.Count;

    /// <summary>The cell where it begins.</summary>
    public string Place => sheet.PlaceOf(row, columns[0]);

    public bool IsWhole => remarks.Count == _faults;

    public string Text(string head) => sheet.Text(row, columns[Index(head)]);

    /// <summary>True where nothing that may be edited is written.</summary>
    public bool IsBlank(IEnumerable<string> heads) => heads.All(h => Text(h).Length == 0);

    /// <summary>A member, or "" where the cell is blank; one that must not be blank is told.</summary>
    public string Member(string name, string head, FieldKind kind, bool isRequired = false, IReadOnlyList<string>? choices = null)
    {
        string now = Text(head);
        if (now.Length > 0)
        {
            return edits.Literal(new BookField("", kind) { Choices = choices ?? [] }, head, now, PlaceOf(head)) is { } literal ? $"{JsonOutput.Quoted(name)}: {literal}" : "";
        }

        if (isRequired)
        {
            remarks.Add(new Remark(BookSheetDiagnostics.NewRowLacks, PlaceOf(head), head));
        }

        return "";
    }

    /// <summary>The value of a parameter: a number, 是 or 否, else a text.</summary>
    public string Value(string head) => FieldEdits.Value(Text(head));

    /// <summary>名称=值；名称=值 as an object, or "".</summary>
    public string Settings(string name, string head)
    {
        string now = Text(head);
        return now.Length > 0 && edits.NewSettings(now, PlaceOf(head)) is { } settings ? $"{JsonOutput.Quoted(name)}: {settings}" : "";
    }

    public void Refuse(string head, Func<string, Remark> remark) => remarks.Add(remark(PlaceOf(head)));

    /// <summary>The members that are written, as an object.</summary>
    public static string Object(params IEnumerable<string> members) => $"{{ {string.Join(", ", members.Where(m => m.Length > 0))} }}";

    private string PlaceOf(string head) => sheet.PlaceOf(row, columns[Index(head)]);

    private int Index(string head) => table.Columns.Select((c, i) => (c.Head, i)).First(c => c.Head == head).i;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{table.Name} {row + 1}");
}
