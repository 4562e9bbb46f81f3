using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Documents.Writing.Templates;
using SelfEval.Model;

namespace SelfEval.Documents;

/// <summary>
/// A form as the official tables print it (填好的自评表): Word, workbook or web page, in the national layout or that of Hunan. What is written
/// is read again, and whatever does not come back the same is said.
/// </summary>
public static class FilledForm
{
    /// <summary>Writes a form as a Word file (.docx).</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the file.</param>
    /// <param name="style">The layout; null for that of Hunan for a department and the national one for a project.</param>
    /// <returns>What the layout has no place for, SE0704 and on; empty where reading the file gives the form again.</returns>
    public static IReadOnlyList<Remark> WriteWord(SelfEvaluation form, Stream output, FormStyle? style = null) => Write(form, output, style, WordForm.Write, ".docx");

    /// <summary>Writes a form as a workbook (.xlsx): numbers are numbers, totals formulas where they are the sum of their rows.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the file.</param>
    /// <param name="style">The layout; null for that of Hunan for a department and the national one for a project.</param>
    /// <returns>What the layout has no place for, SE0704 and on; empty where reading the file gives the form again.</returns>
    public static IReadOnlyList<Remark> WriteWorkbook(SelfEvaluation form, Stream output, FormStyle? style = null) => Write(form, output, style, WorkbookForm.Write, ".xlsx");

    /// <summary>Writes a form as a web page (.html) in UTF-8.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the page.</param>
    /// <param name="style">The layout; null for that of Hunan for a department and the national one for a project.</param>
    /// <returns>What the layout has no place for, SE0704 and on; empty where reading the file gives the form again.</returns>
    public static IReadOnlyList<Remark> WritePage(SelfEvaluation form, Stream output, FormStyle? style = null) => Write(form, output, style, PageForm.Write, ".html");

    /// <summary>
    /// Fills a form into a bureau's own file, each value into the cell where its head words say that it stands; rows are repeated until every
    /// indicator has one. Whatever the form does not say stays as it is.
    /// </summary>
    /// <param name="template">A .docx or .xlsx; read to its end.</param>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the filled file; nothing is written where the result is false.</param>
    /// <param name="remarks">What the template has no place for, SE0704 and on; empty where reading the file gives the form again.</param>
    /// <param name="problem">Why the template cannot be filled, SE0610 and on; null where it was.</param>
    /// <param name="layout">Head words; null for those of the package.</param>
    public static bool TryFillTemplate(Stream template, SelfEvaluation form, Stream output, out IReadOnlyList<Remark> remarks, [NotNullWhen(false)] out Remark? problem, DocumentLayout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(output);
        using var copy = new MemoryStream();
        template.CopyTo(copy);
        remarks = [];
        byte[] filled = [];
        problem = WritingGuard.Run(() => filled = new TemplateFill(form, layout ?? DocumentLayout.Standard).Fill(copy.ToArray()));
        if (problem is not null)
        {
            return false;
        }

        output.Write(filled);
        remarks = ReadBack.Compare(form, filled, "", layout ?? DocumentLayout.Standard);
        return true;
    }

    /// <summary>The card's form with the computed scores in place of the declared ones (核对得分); a row that could not be scored is left blank.</summary>
    /// <param name="card">The card.</param>
    public static SelfEvaluation WithScoresOf(ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Form with
        {
            Budget = card.Execution is { } execution ? card.Form.Budget with { DeclaredScore = execution.Score } : card.Form.Budget,
            Indicators = [.. card.Form.Indicators.Select((row, i) => row with { DeclaredScore = card.Indicators[i].Score, Items = [.. row.Items.Select(item => item with { Earned = null })] })],
            DeclaredTotal = card.Total,
            DeclaredGrade = card.Grade ?? card.Form.DeclaredGrade,
        };
    }

    private static IReadOnlyList<Remark> Write(SelfEvaluation form, Stream output, FormStyle? style, Action<OfficialForm, Stream> write, string ending)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(output);
        byte[] written = Written(OfficialForm.Of(form, style ?? (form.Kind == FormKind.Department ? FormStyle.Hunan : FormStyle.National)), write);
        output.Write(written);
        return ReadBack.Compare(form, written, "自评表" + ending, DocumentLayout.Standard);
    }

    private static byte[] Written(OfficialForm form, Action<OfficialForm, Stream> write)
    {
        using var written = new MemoryStream();
        write(form, written);
        return written.ToArray();
    }
}
