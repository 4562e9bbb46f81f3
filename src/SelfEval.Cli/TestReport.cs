using System.Globalization;

namespace SelfEval.Cli;

/// <summary>Prints test runs: what failed first, one line each, then a line for each book.</summary>
internal static class TestReport
{
    public static void Print(Session session, IReadOnlyList<TestRun> runs, bool traces, bool coverage, decimal? min)
    {
        foreach (TestRun run in runs)
        {
            run.WriteFailures(session.Output, session.English, traces);
        }

        if (!traces && runs.Any(r => !r.Passed))
        {
            session.Output.WriteLine(session.Say("（加 --trace 看这几行是怎样一步步算出来的；结果对而期望该改的，加 --accept 改写期望）", "(--trace shows how these rows were scored; where the result is right, --accept rewrites the expectation)"));
        }

        foreach (TestRun run in runs)
        {
            int passed = run.Count - run.FailedCount - run.PendingCount;
            session.Output.WriteLine(session.Say(
                $"{run.Book.Id}：用例 {run.Count} 个，通过 {passed}，不符 {run.FailedCount}，待定 {run.PendingCount}",
                $"{run.Book.Id}: {run.Count} cases, {passed} passed, {run.FailedCount} failed, {run.PendingCount} pending"));
            if (coverage)
            {
                PrintCoverage(session, run, min);
            }
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
