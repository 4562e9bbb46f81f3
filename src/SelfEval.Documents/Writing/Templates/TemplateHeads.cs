using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills names, the year and the date into a template (表头、填报日期).</summary>
internal sealed partial class TemplateHeads(TemplateTable table, SelfEvaluation form)
{
    public void Fill(TablePart part)
    {
        foreach (RowView row in part.Rows)
        {
            foreach (GridCell cell in row.Own.ToArray())
            {
                if (table.Roles.LabelOf(cell) is { } key)
                {
                    Fill(row, cell, ValueOf(key, row));
                }
                else
                {
                    table.Put(cell.Row, cell.Column, Filled(cell.Text, form, table.Layout));
                }
            }
        }
    }

    /// <summary>A line of the form with its year, its unit or its date filled in; null where it has no blank for them.</summary>
    public static string? Filled(string text, SelfEvaluation form, DocumentLayout layout)
    {
        string filled = form.Year is { } year ? BlankYear().Replace(text, year.ToString(CultureInfo.InvariantCulture), 1) : text;
        filled = form.ReportDate is { Length: > 0 } date ? BlankDate().Replace(filled, m => m.Groups[1].Value + date + "　　", 1) : filled;
        Pair pair = Pair.Of(text);
        bool isUnit = pair.HasColon && pair.Value.Length == 0 && layout.Labels.KeyOf(pair.Name) is "department" or "implementer" or "reporter";
        filled = isUnit ? filled.TrimEnd() + form.Unit : filled;
        return filled == text ? null : filled;
    }

    private string? ValueOf(string key, RowView row) => key switch
    {
        "projectName" => form.ProjectName,
        "year" => form.Year?.ToString(CultureInfo.InvariantCulture),
        "authority" => KnownNotes.Authority(form),
        "implementer" or "reporter" => form.Unit,
        // 部门名称 beside 实施单位 is the authority over it.
        "department" => form.Kind == FormKind.Department || !row.Own.Any(c => table.Roles.LabelOf(c) is "implementer" or "reporter") ? form.Unit : null,
        _ => null,
    };

    /// <summary>Beside the name, or behind its colon where nothing stands beside it.</summary>
    private void Fill(RowView row, GridCell label, string? value)
    {
        int beside = TemplateTable.Behind(label);
        if (value is null or "")
        {
            return;
        }

        if (table.IsFree(row.Row, beside))
        {
            table.Put(row.Row, beside, value);
        }
        else if (Pair.Of(label.Text) is { HasColon: true, Value.Length: 0 })
        {
            table.Put(label.Row, label.Column, label.Text.TrimEnd() + value);
        }
    }

    [GeneratedRegex(@"(?<=^|[（(])[ \u3000_＿]{0,12}(?=年度)")]
    private static partial Regex BlankYear();

    [GeneratedRegex(@"((?:填报|填表)(?:日期|时间)[:：])[ \u3000_＿]*(?:年[ \u3000_＿]*月[ \u3000_＿]*日)?[ \u3000_＿]*")]
    private static partial Regex BlankDate();
}
