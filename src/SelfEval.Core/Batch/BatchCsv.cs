using System.Globalization;
using SelfEval.Cards.Writing;
using SelfEval.Reading.Json;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Batch;

/// <summary>One line a form for spreadsheets (汇总表).</summary>
internal static class BatchCsv
{
    /// <summary>With a byte order mark, by which spreadsheets know UTF-8.</summary>
    public static string Header(bool english) => "\uFEFF" + (english
        ? "line,unit,project,year,total,grade,declared,difference,computed,adopted,unverifiable,not scored,errors,warnings,hints\r\n"
        : "行,单位,项目,年度,总分,等级,自评,差异,核对得分,采用自评（未核）,无法核对的自评,未计分行数,错误,警告,提示\r\n");

    public static void Write(ScoreCard card, long line, Utf8Buffer output)
    {
        output.Add(Line(card, line));
        output.Add("\r\n"u8);
    }

    private static string Line(ScoreCard card, long line) => string.Join(',',
        line.ToString(CultureInfo.InvariantCulture), Text(card.Form.Unit), Text(card.Form.ProjectName), card.Form.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        Short(card.Total), Text(card.Grade), Short(card.Form.PrintedTotal), Short(card.Difference), Short(card.Computed.Points), Short(card.Adopted.Points), Short(card.Unverifiable.Declared), Count(card.Unverifiable.Rows),
        Count(card.Findings.Count(f => f.Severity == FindingSeverity.Error)), Count(card.Findings.Count(f => f.Severity == FindingSeverity.Warning)), Count(card.Findings.Count(f => f.Severity == FindingSeverity.Hint)));

    private static string Text(string? text) => CsvText.Cell(text ?? "");

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
