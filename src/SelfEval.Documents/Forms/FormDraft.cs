using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>What belongs to one form of a document, not read yet: its titles, its parts and the paragraphs around them.</summary>
internal sealed class FormDraft
{
    private static readonly string[] Kinds = ["selfEvaluation", "target", "monitoring"];

    public List<(string Text, string Place)> Titles { get; } = [];

    /// <summary>The paragraphs around its tables; the flag says that 附件2 stands right above.</summary>
    public List<(Paragraph Paragraph, bool IsBelowExpense)> Paragraphs { get; } = [];

    public List<TablePart> Parts { get; } = [];

    /// <summary>The name that stands on it (项目名称, 部门名称), bare; null where none was seen yet.</summary>
    public string? Name { get; set; }

    /// <summary>True where a 总分 row was seen.</summary>
    public bool IsComplete { get; set; }

    /// <summary>True for a part right below 附件2.</summary>
    public bool IsBelowExpense(TablePart part) => Parts.IndexOf(part) is > 0 and var index && Parts[index - 1].Kind == PartKind.Expense;

    public bool Has(PartKind kind) => Parts.Exists(p => p.Kind == kind);

    /// <summary>True where there is something that a second form cannot have again.</summary>
    public bool HasContent => Has(PartKind.Indicators) || Has(PartKind.Money) || Name is not null;

    /// <summary>The place that stands for the whole form: that of its indicator table, else of its first part.</summary>
    public string Place => (Parts.Find(p => p.Kind == PartKind.Indicators) ?? Parts.FirstOrDefault())?.Grid.Place ?? "";

    /// <summary>Which sheet it is by its titles: selfEvaluation, target, monitoring, basic; null where no title says.</summary>
    public string? SheetKind(WordSet titles)
    {
        string? kind = null;
        foreach ((string text, _) in Titles)
        {
            IReadOnlyCollection<string> keys = titles.AllOf(text);
            kind = Kinds.FirstOrDefault(keys.Contains) ?? kind;
        }

        return kind;
    }
}
