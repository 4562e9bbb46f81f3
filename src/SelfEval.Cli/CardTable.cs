using System.Globalization;
using SelfEval.Documents.Writing;
using SelfEval.Model;
using Spectre.Console;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Prints a score card as a table that a person likes to read; without colours and line-breaking when piped.</summary>
internal static class CardTable
{
    public static void Print(Session session, string file, ScoreCard card)
    {
        IAnsiConsole console = Open(session);
        console.WriteLine(Heading(session, card));
        console.WriteLine(session.Say($"规则书 {card.Book.Id} {card.Book.Version}（{card.Book.Title}）  文件 {file}", $"rule book {card.Book.Id} {card.Book.Version} ({card.Book.Title})  file {file}"));
        var table = new TerminalTable(session, [.. Columns.Select(c => (session.Say(c.Chinese, c.English), c.Number))]);
        if (card.Execution is { } execution)
        {
            AddRow(table, session, execution);
        }

        foreach (IndicatorScore row in card.Indicators)
        {
            AddRow(table, session, row);
        }

        table.Write(console);
        foreach (string line in TotalLines.Of(card, session.English))
        {
            console.WriteLine(line);
        }

        FindingList.PrintFindings(session, console, card, foldsDesign: true);

        console.WriteLine();
    }

    private static readonly (string Chinese, string English, bool Number)[] Columns =
        [("指标", "indicator", false), ("分值", "weight", true), ("得分", "score", true), ("自评", "declared", true), ("差异", "diff", true), ("规则", "rule", false), ("说明", "explanation", false)];

    public static IAnsiConsole Open(Session session)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = session.IsPiped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = session.IsPiped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(session.Raw),
        });

        // A terminal breaks lines by itself; only tables need to know its width.
        console.Profile.Width = Session.PipedWidth;
        return console;
    }

    /// <summary>Year, unit and what is evaluated.</summary>
    public static string Heading(Session session, ScoreCard card)
    {
        string year = card.Form.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}{session.Say(" 年度", "")}") : session.Say("年度未注明", "year not stated");
        string subject = card.Form.Kind == FormKind.Department
            ? session.Say("部门整体支出绩效自评", "evaluation of a department's spending")
            : session.Say($"项目支出绩效自评：{card.Form.ProjectName}", $"evaluation of a project: {card.Form.ProjectName}");
        return $"{year} {card.Form.Unit} {subject}".TrimEnd();
    }

    private static void AddRow(TerminalTable table, Session session, IndicatorScore row)
    {
        string score = (row.Outcome, row.Met) switch
        {
            (ScoreOutcome.Scored, _) => Short(row.Score),
            (ScoreOutcome.Adopted, _) => session.Say($"{Short(row.Score)}（未核）", $"{Short(row.Score)} (adopted)"),
            (ScoreOutcome.NotApplicable, _) => session.Say("不适用", "n/a"),
            (_, true) when row.Weight is null => session.Say("达到", "met"),
            (_, false) when row.Weight is null => session.Say("没有达到", "not met"),
            _ => session.Say("未计分", "not scored"),
        };
        string name = row.Indicator is { IsNotApplicable: true, Level2.Length: > 0 } blank ? $"{blank.Level2}（{blank.Name}）" : row.Name;
        string[] cells = [name, Short(row.Weight), score, Short(row.Declared), Short(row.Difference), row.Rule ?? "", row.ExplanationIn(session.Culture)];
        string colour = row is { Outcome: ScoreOutcome.NotAssessable, Weight: not null } ? "red" : row.Outcome == ScoreOutcome.NotApplicable ? "grey" : row.Difference is not (null or 0) ? "yellow" : "default";
        table.Add(cells, colour);
    }
}
