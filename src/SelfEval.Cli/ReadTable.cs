using System.Globalization;
using SelfEval.Documents;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using Spectre.Console;

namespace SelfEval.Cli;

/// <summary>Prints which forms were read from which documents, how much of each, and every remark.</summary>
internal static class ReadTable
{
    private static readonly (string Chinese, string English, bool Number)[] Columns =
    [
        ("文件", "file", false), ("位置", "place", false), ("年度", "year", true), ("单位或项目", "unit or project", false), ("指标", "indicators", true),
        ("单元格", "cells", true), ("读懂", "read", true), ("有说明", "remarked", true), ("没读懂", "unread", true),
    ];

    public static void Print(Session session, IReadOnlyList<DocumentResult> results)
    {
        IAnsiConsole console = CardTable.Open(session);
        var table = new Table().Border(session.IsPiped ? TableBorder.Ascii : TableBorder.Rounded);
        foreach ((string chinese, string english, bool number) in Columns)
        {
            table.AddColumn(new TableColumn(session.Say(chinese, english)) { Alignment = number ? Justify.Right : Justify.Left, NoWrap = number });
        }

        foreach (DocumentResult result in results)
        {
            AddRows(table, session, result);
        }

        console.Write(table);
        int refused = results.Count(r => r.IsRefused);
        console.WriteLine(session.Say($"文件 {results.Count} 份，自评表 {results.Sum(r => r.Forms.Count)} 张，没有读出表的文件 {refused} 份", $"{results.Count} files, {results.Sum(r => r.Forms.Count)} forms, {refused} files without a form"));
        foreach (DocumentResult result in results)
        {
            PrintRemarks(console, session, result);
        }
    }

    private static void AddRows(Table table, Session session, DocumentResult result)
    {
        foreach (DocumentForm form in result.Forms)
        {
            SelfEvaluation read = form.Form;
            string[] cells =
            [
                result.File, form.Place, read.Year?.ToString(CultureInfo.InvariantCulture) ?? "", read.ProjectName ?? read.Unit, Number(read.Indicators.Count),
                Number(form.Coverage.Cells), Number(form.Coverage.Read), Number(form.Coverage.Remarked), Number(form.Coverage.Unread),
            ];
            table.AddRow(cells.Select(c => new Text(c)));
        }

        if (result.IsRefused)
        {
            table.AddRow(new[] { result.File, "", "", session.Say("没有读出表", "no form read"), "", "", "", "", "" }.Select(c => new Text(c, Style.Parse("red"))));
        }
    }

    private static void PrintRemarks(IAnsiConsole console, Session session, DocumentResult result)
    {
        Remark[] remarks = [.. result.Remarks, .. result.Forms.SelectMany(f => f.Remarks)];
        if (remarks.Length > 0)
        {
            console.WriteLine(result.File);
        }

        foreach (Remark remark in remarks.OrderByDescending(r => r.Severity))
        {
            string colour = remark.Severity == FindingSeverity.Error ? "red" : remark.Severity == FindingSeverity.Warning ? "yellow" : "grey";
            string severity = SeverityWords.Of(remark.Severity, session.English);
            console.Write(new Text($"  {severity} {remark.Code} {(remark.Place.Length > 0 ? remark.Place + "：" : "")}{session.Say(remark.Message, remark.EnglishMessage)}\n", Style.Parse(colour)));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
