using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills the goals of the year into a template (年度总体目标): below their heads, or beside them.</summary>
internal sealed class TemplateGoals(TemplateTable table, SelfEvaluation form)
{
    public void Fill(TablePart part)
    {
        foreach (GridCell head in part.Rows.SelectMany(r => r.Own).ToArray())
        {
            string? text = table.Layout.Goals.KeyOf(head.Text) switch { "expected" => form.ExpectedGoal, "actual" => form.ActualGoal, _ => null };
            int below = head.Row + head.RowSpan;
            if (text is not { Length: > 0 })
            {
                continue;
            }

            if (below < part.EndRow && table.IsFree(below, head.Column))
            {
                table.Put(below, head.Column, text);
            }
            else if (table.IsFree(head.Row, TemplateTable.Behind(head)))
            {
                table.Put(head.Row, TemplateTable.Behind(head), text);
            }
        }
    }
}
