using System.CommandLine;
using System.Globalization;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval test [BOOK…]</c>: runs the tests beside rule books.</summary>
internal static class TestVerb
{
    public static Command Create(Session session)
    {
        var books = new Argument<string[]>("BOOK") { Arity = ArgumentArity.ZeroOrMore, Description = session.Say("规则书：文件、文件夹、tests.json 或内置编号；不写就测 ./rules 下的全部", "rule books: files, folders, tests.json or built-in ids; by default all below ./rules") };
        var coverage = new Option<bool>("--coverage") { Description = session.Say("列出用例没有覆盖到的规则", "list the rules that no case has covered") };
        var min = new Option<decimal?>("--min") { Description = session.Say("覆盖率低于这个百分数就算不通过", "fail below this percentage of coverage"), HelpName = "PERCENT" };
        var filter = new Option<string?>("--filter") { Description = session.Say("只跑名称含有这段文字的用例", "run only cases whose name contains this text"), HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("test", session.Say("运行规则书旁边的用例（tests.json），检查覆盖率", "run the cases beside rule books (tests.json) and measure their coverage")) { books, coverage, min, filter, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(books) ?? [], parsed.GetValue(coverage), parsed.GetValue(min), parsed.GetValue(filter), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string[] asked, bool coverage, decimal? min, string? filter, bool json)
    {
        if (!TestTargets.TryFind(session, asked, out IReadOnlyList<TestTarget>? targets))
        {
            return Session.WrongUsage;
        }

        var runs = new List<TestRun>();
        int status = Session.Done;
        foreach (TestTarget target in targets)
        {
            if (!Books.TryFind(session, target.Book, out RuleBook? book, out _))
            {
                status = Session.InputHasErrors;
            }
            else if (!target.HasTests)
            {
                session.Error.WriteLine(session.Say($"{target.Book}：旁边没有 tests.json，未测试", $"{target.Book}: no tests.json beside it, not tested"));
                status = min is > 0 ? Session.InputHasErrors : status;
            }
            else if (!TestRun.TryRun(book, target.Tests, filter, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics))
            {
                session.Complain(diagnostics);
                status = Session.InputHasErrors;
            }
            else
            {
                runs.Add(run);
                status = run.Passed && !(run.CoveragePercent < min) ? status : Session.InputHasErrors;
            }
        }

        if (json)
        {
            TestRun.WriteJson(runs, session.Output);
            session.Output.WriteLine();
        }
        else
        {
            runs.ForEach(run => Print(session, run, coverage || min is not null, min));
        }

        return status;
    }

    private static void Print(Session session, TestRun run, bool coverage, decimal? min)
    {
        TextWriter output = session.Output;
        run.WriteFailures(output, session.English);
        int passed = run.Count - run.FailedCount - run.PendingCount;
        output.WriteLine(session.Say(
            $"{run.Book.Id}：用例 {run.Count} 个，通过 {passed}，不符 {run.FailedCount}，待定 {run.PendingCount}",
            $"{run.Book.Id}: {run.Count} cases, {passed} passed, {run.FailedCount} failed, {run.PendingCount} pending"));
        if (coverage)
        {
            PrintCoverage(session, run, min);
        }
    }

    private static void PrintCoverage(Session session, TestRun run, decimal? min)
    {
        string percent = run.CoveragePercent.ToString("0.#", CultureInfo.InvariantCulture);
        string inherited = run.InheritedRules == 0 ? "" : session.Say($"；继承来的 {run.InheritedRules} 条规则由上级规则书自己测试，不计入", $"; {run.InheritedRules} inherited rules are tested beside their own book and do not count");
        session.Output.WriteLine(session.Say(
            $"  覆盖率 {percent}%（条件的成立与不成立共 {run.CoverageSides} 面，用例到过 {run.CoverageSeen} 面）{inherited}",
            $"  coverage {percent}% ({run.CoverageSeen} of {run.CoverageSides} outcomes of conditions seen){inherited}"));
        foreach (Diagnostic gap in run.Gaps)
        {
            session.Output.WriteLine("  " + gap.Render(session.English).Split('\n')[0]);
        }

        if (run.CoveragePercent < min)
        {
            session.Output.WriteLine(session.Say($"  低于要求的 {min}%", $"  below the {min}% asked for"));
        }
    }
}
