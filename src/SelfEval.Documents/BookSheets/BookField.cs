using SelfEval.Model.Cells;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A cell of a book's table (规则书单元格): what it shows, and which value of the JSON it stands for.</summary>
/// <param name="Shown">The text that the cell shows.</param>
/// <param name="Kind">What it may hold.</param>
internal sealed record BookField(string Shown, FieldKind Kind = FieldKind.Fixed)
{
    public const string None = "（没有）";
    public const string Yes = "是";
    public const string No = "否";

    /// <summary>A cell that the JSON has no place for.</summary>
    public static readonly BookField Blank = new("", FieldKind.Text);

    /// <summary>The value in the file; null where the file has none.</summary>
    public SourceNode? Node { get; init; }

    /// <summary>The object that a new value goes into; null where it cannot be added.</summary>
    public SourceNode? Owner { get; init; }

    public string Member { get; init; } = "";

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True where an edit changes the JSON.</summary>
    public bool IsOpen => Kind != FieldKind.Fixed && (Node is not null || Owner is not null);

    /// <summary>True where the cell may not be blank.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The field for a member of an object, present or not.</summary>
    public static BookField Of(SourceNode owner, string member, FieldKind kind)
    {
        SourceNode? node = owner.Member(member)?.Value;
        return node is { Kind: NodeKind.Object or NodeKind.Array } ? Blank : new BookField(node is null ? "" : Show(node), kind) { Node = node, Owner = owner, Member = member };
    }

    /// <summary>The field for a value that is there.</summary>
    public static BookField Of(SourceNode node, IReadOnlyList<string>? choices = null) => new(Show(node), node.Kind switch
    {
        NodeKind.Number => FieldKind.Number,
        NodeKind.Boolean => FieldKind.Truth,
        NodeKind.String => FieldKind.Text,
        _ => FieldKind.Fixed,
    }) { Node = node, Choices = node.Kind == NodeKind.Boolean ? [Yes, No] : choices ?? [], IsRequired = true };

    public static string Show(SourceNode node) => node.Kind switch
    {
        NodeKind.Number => PrintedNumber.Exact(node.Number)!,
        NodeKind.Boolean => node.Boolean ? Yes : No,
        NodeKind.String => node.Text,
        NodeKind.Null => None,
        _ => "",
    };
}
