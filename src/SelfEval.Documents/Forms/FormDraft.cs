using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>What belongs to one form of a document, not read yet: its titles, its parts and the paragraphs around them.</summary>
internal sealed class FormDraft
{
    public List<(string Text, string Place)> Titles { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    public List<TablePart> Parts { get; } = [];

    /// <summary>The name that stands on it (项目名称, 部门名称), bare; null where none was seen yet.</summary>
    public string? Name { get; set; }

    /// <summary>True where a 总分 row was seen.</summary>
    public bool IsComplete { get; set; }

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
            kind = titles.KeysOf(text).FirstOrDefault(k => k is "selfEvaluation" or "target" or "monitoring") ?? kind;
        }

        return kind;
    }
}
