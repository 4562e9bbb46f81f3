using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>
/// A form as the official tables print it (官方式样的自评表), filled in or empty, the same for a workbook, a Word file and a web page: the report's
/// figures where the form has any, 附件2 where it has one, and the table of money, goals and indicators.
/// </summary>
/// <param name="Sections">The parts in the order in which they are handed in.</param>
internal sealed record OfficialForm(IReadOnlyList<OfficialSection> Sections)
{
    /// <summary>The national table.</summary>
    /// <param name="form">What to print.</param>
    /// <param name="blankRows">Indicator rows to leave for filling in.</param>
    public static OfficialForm Of(SelfEvaluation form, int blankRows) => Of(form, FormStyle.National, blankRows);

    /// <param name="form">What to print.</param>
    /// <param name="style">The layout.</param>
    /// <param name="blankRows">Indicator rows to leave for filling in.</param>
    public static OfficialForm Of(SelfEvaluation form, FormStyle style, int blankRows = 0)
    {
        var sections = new List<OfficialSection>();
        if (ReportText.Of(form) is { Count: > 0 } report)
        {
            sections.Add(new OfficialSection("报告正文", [OfficialTitles.Report(form)]) { Paragraphs = report });
        }

        if (form.ExpenseControl is { } expense)
        {
            sections.Add(BasicDataTable.Of(expense, form.Year));
        }

        sections.Add(MainTable.Of(form, style, blankRows));
        return new OfficialForm(sections);
    }
}
