using System.CommandLine;
using System.Globalization;
using SelfEval.Files;
using SelfEval.Documents;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval whatif FORM</c>: the score with other figures, what reaches a total, and curves.</summary>
internal static class WhatIfVerb
{
    private const int MostPoints = 10_000;

    private sealed record Request(string[] Sets, decimal? Goal, string? Sweep, string? Indicator, decimal? Step, string? Svg, bool Json, string? Layout);

    public static Command Create(Session session)
    {
        var form = new Argument<string>("FORM") { Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件；文件里有几张表的，文件名后加 #2 指第二张", "the form: JSON, or a Word, Excel, web page, PDF or CSV file; #2 behind the name is its second form") };
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的", "rule book: a file or a built-in id; by default the one that the form names"), HelpName = "BOOK" };
        Option<string?> layout = Layouts.Option(session);
        var set = new Option<string[]>("--set")
        {
            Description = session.Say("改一个数，可以写几次：全年执行数=580，指标名（或其一部分）=540，指标名.年度指标值=600，或单元格里的字（销号=540）", "change a figure, repeatable: 全年执行数=580, indicator (or part of its name)=540, indicator.年度指标值=600, or a word of the cell (销号=540)"),
            HelpName = "NAME=VALUE",
        };
        var goal = new Option<decimal?>("--goal") { Description = session.Say("要达到的总分：逐个指出只改这一个数最少改到多少", "a total to reach: for each figure, how little of a change of it alone is enough"), HelpName = "N" };
        var sweep = new Option<string?>("--sweep") { Description = session.Say("一个数从多少到多少时总分的曲线，例如 指标名.实际完成值=500..549", "curve of the total over a range, such as INDICATOR.实际完成值=500..549"), HelpName = "NAME=A..B" };
        var indicator = new Option<string?>("--indicator") { Description = session.Say("--sweep 所说的指标，这时 --sweep 只写 实际完成值=500..549", "the indicator that --sweep is about, which then says only 实际完成值=500..549"), HelpName = "NAME" };
        var step = new Option<decimal?>("--step") { Description = session.Say("曲线的步长，默认是单元格的最小位", "distance of the curve's points; by default the cell's last decimal"), HelpName = "N" };
        var svg = new Option<string?>("--svg") { Description = session.Say("把曲线画成 SVG 文件", "draw the curve to an SVG file"), HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("whatif", session.Say("假设测算：改几个数，总分会是多少；要达到某个总分，哪个数改到多少；总分随某个数变化的曲线", "what if: the total with other figures, the figures that reach a total, and the curve of the total over a figure"));
        command.Add(form);
        foreach (Option option in (Option[])[rules, layout, set, goal, sweep, indicator, step, svg, json])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(session, parsed.GetValue(form)!, parsed.GetValue(rules), new Request(
            parsed.GetValue(set) ?? [], parsed.GetValue(goal), parsed.GetValue(sweep), parsed.GetValue(indicator), parsed.GetValue(step), parsed.GetValue(svg), parsed.GetValue(json), parsed.GetValue(layout))));
        return command;
    }

    private static int Run(Session session, string file, string? rules, Request request)
    {
        if (!Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, rules, input);
        if (!forms.TryRead(file, out InputForm? form, out Scorer? scorer))
        {
            return forms.Status;
        }

        if (!OutputCheck.Passes(session, [.. FormInput.Files([file]), rules, request.Layout, .. scorer.Book.Files], request.Svg))
        {
            return Session.WrongUsage;
        }

        if (Change(session, new WhatIf(scorer, form.Form), request.Sets) is not { } whatIf)
        {
            return Session.WrongUsage;
        }

        Curve? curve = null;
        if (request.Sweep is not null && (curve = Sweep(session, whatIf, request)) is null)
        {
            return Session.WrongUsage;
        }

        Print(session, whatIf, request, curve);
        return Session.Done;
    }

    private static WhatIf? Change(Session session, WhatIf whatIf, string[] sets)
    {
        foreach (string set in sets)
        {
            int sign = set.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                session.Complain($"--set 应写成 名称=数，例如 全年执行数=580；这里写的是“{set}”", $"--set wants NAME=VALUE, such as 全年执行数=580; this is '{set}'");
                return null;
            }

            if (!whatIf.TrySet(set[..sign].Trim(), set[(sign + 1)..].Trim(), out whatIf, out Finding? problem))
            {
                session.Complain(problem);
                return null;
            }
        }

        return whatIf;
    }

    private static Curve? Sweep(Session session, WhatIf whatIf, Request request)
    {
        int sign = request.Sweep!.LastIndexOf('=');
        string[] ends = request.Sweep[(sign + 1)..].Split("..");
        if (sign <= 0 || ends.Length != 2 || !TryNumber(ends[0], out decimal from) || !TryNumber(ends[1], out decimal to))
        {
            session.Complain($"--sweep 应写成 名称=起..止，例如 实际完成值=500..549；这里写的是“{request.Sweep}”", $"--sweep wants NAME=FROM..TO, such as 实际完成值=500..549; this is '{request.Sweep}'");
            return null;
        }

        string name = request.Sweep[..sign].Trim();
        string full = request.Indicator is null ? name : $"{request.Indicator}.{name}";
        if (!whatIf.TrySweep(full, from, to, request.Step, out IEnumerable<(decimal Value, ScoreCard Card)> points, out Finding? problem))
        {
            session.Complain(problem);
            return null;
        }

        List<(decimal Value, ScoreCard Card)> curve = [.. points.Take(MostPoints + 1)];
        if (curve.Count is > 0 and <= MostPoints && whatIf.TryFind(full, out (string Fact, decimal? Now, string Unit) cell, out _))
        {
            return new Curve(cell.Fact, cell.Unit, cell.Now, whatIf.After.Book.Grades, curve);
        }

        session.Complain($"这条曲线没有点或超过 {MostPoints} 个点，请缩小范围或用 --step 加大步长", $"The curve has no points or more than {MostPoints}; narrow the range or give a larger --step");
        return null;
    }

    private static void Print(Session session, WhatIf whatIf, Request request, Curve? curve)
    {
        if (request.Svg is not null && curve is not null)
        {
            OutputFile.Write(request.Svg, text => text.Write(CurveSvg.Draw(curve)));
        }

        if (request.Json)
        {
            whatIf.WriteJson(session.Output, request.Goal, curve?.Points);
            session.Output.WriteLine();
            return;
        }

        WhatIfText.Print(session, whatIf);
        if (request.Goal is { } goal)
        {
            WhatIfText.PrintGoal(session, whatIf, goal);
        }

        if (curve is not null)
        {
            CurveText.Print(session, curve);
        }
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
