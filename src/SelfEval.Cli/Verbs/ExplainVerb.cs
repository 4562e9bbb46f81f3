using System.CommandLine;
using SelfEval.Documents;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval explain FORM</c>: a line for each row; with <c>--indicator NAME</c> how that row got its points, step by step.</summary>
internal static class ExplainVerb
{
    public static Command Create(Session session)
    {
        var form = new Argument<string>("FORM") { Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件；文件里有几张表的，文件名后加 #2 指第二张", "the form: JSON, or a Word, Excel, web page, PDF or CSV file; #2 behind the name is its second form") };
        var indicator = new Option<string?>("--indicator") { Description = session.Say("三级指标名称，或名称里独有的一段；“预算执行率”指资金执行一行；不写就每行一句话", "the indicator's name or a part of it; 预算执行率 for the execution row; without it a line for each row"), HelpName = "NAME" };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件或内置编号；不写就用表里指定的", "rule book: a file or a built-in id; by default the one that the form names"), HelpName = "BOOK" };
        Option<string?> layout = Layouts.Option(session);
        var depth = new Option<int?>("--depth") { Description = session.Say("只显示这么多层", "show only this many levels"), HelpName = "N" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("explain", session.Say("说明一行的得分：试过哪些规则，代入数字后成不成立，分是怎样一步步算出来的，依据哪份文件", "explain a row: the rules tried, their conditions with values put in, the score step by step, the documents")) { form, indicator, rules, layout, depth, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(form)!, parsed.GetValue(indicator), parsed.GetValue(rules), parsed.GetValue(layout), parsed.GetValue(depth) ?? int.MaxValue, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string file, string? name, string? rules, string? layoutFile, int depth, bool json)
    {
        if (!Layouts.TryFind(session, layoutFile, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, rules, input);
        if (!forms.TryRead(file, out InputForm? form, out Scorer? scorer))
        {
            return forms.Status;
        }

        ScoreCard card = form.Score(scorer);
        if (string.IsNullOrEmpty(name))
        {
            RowLines.Print(session, card, json);
            return Session.Done;
        }

        IReadOnlyList<IndicatorScore> found = Find(card, name);
        if (found.Count == 0)
        {
            ListNames(session, card, name);
            return Session.WrongUsage;
        }

        foreach (IndicatorScore row in found)
        {
            TraceNode trace = card.Explain(row, session.Culture);
            if (json)
            {
                trace.WriteJson(session.Output, depth);
                session.Output.WriteLine();
            }
            else
            {
                RowLines.PrintShort(session, card, row, trace);
                session.Output.Write(trace.Render(depth));
            }
        }

        return Session.Done;
    }

    /// <summary>The rows of exactly that name, else the only row whose name holds it, else none.</summary>
    private static IReadOnlyList<IndicatorScore> Find(ScoreCard card, string name)
    {
        IndicatorScore[] rows = [.. Rows(card)];
        IndicatorScore[] exact = [.. rows.Where(r => r.Name == name)];
        IndicatorScore[] part = [.. rows.Where(r => r.Name.Contains(name, StringComparison.Ordinal))];
        return exact.Length > 0 ? exact : part.Length == 1 ? part : [];
    }

    private static IEnumerable<IndicatorScore> Rows(ScoreCard card) => card.Indicators.Prepend(card.Execution).OfType<IndicatorScore>();

    private static void ListNames(Session session, ScoreCard card, string name)
    {
        string[] names = [.. Rows(card).Select(r => r.Name).Distinct()];
        string[] part = [.. names.Where(n => n.Contains(name, StringComparison.Ordinal))];
        if (part.Length > 0)
        {
            session.Complain($"有 {part.Length} 个指标的名称含“{name}”，请写得更全：", $"{part.Length} indicators contain '{name}'; write more of the name:");
        }
        else
        {
            session.Complain($"表里没有名称含“{name}”的指标。表里有：", $"No indicator contains '{name}'. The form has:");
        }

        foreach (string one in part.Length > 0 ? part : names)
        {
            session.Error.WriteLine("  " + one);
        }
    }
}
