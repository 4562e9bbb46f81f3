using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval test [BOOK…]</c>: runs the tests beside rule books.</summary>
internal static class TestVerb
{
    private sealed record Request(string[] Books, bool Coverage, decimal? Min, string? Filter, bool Trace, bool Accept, bool Json);

    public static Command Create(Session session)
    {
        var books = new Argument<string[]>("BOOK") { Arity = ArgumentArity.ZeroOrMore, Description = session.Say("规则书：文件、文件夹、tests.json 或内置编号；不写就测 ./rules 下的全部", "rule books: files, folders, tests.json or built-in ids; by default all below ./rules") };
        var coverage = new Option<bool>("--coverage") { Description = session.Say("列出用例没有覆盖到的规则", "list the rules that no case has covered") };
        var min = new Option<decimal?>("--min") { Description = session.Say("覆盖率低于这个百分数就算不通过", "fail below this percentage of coverage"), HelpName = "PERCENT" };
        var filter = new Option<string?>("--filter") { Description = session.Say("只跑名称含有这段文字的用例", "run only cases whose name contains this text"), HelpName = "TEXT" };
        var trace = new Option<bool>("--trace") { Description = session.Say("不符的用例逐步列出怎样算出来的", "show step by step how the rows of failed cases were scored") };
        var accept = new Option<bool>("--accept") { Description = session.Say("先列出不符的，再把 tests.json 里的期望改成实际结果；注释照留", "show what fails, then rewrite the expectations in tests.json to what came out; comments stay") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("test", session.Say("运行规则书旁边的用例（tests.json），检查覆盖率", "run the cases beside rule books (tests.json) and measure their coverage")) { books, coverage, min, filter, trace, accept, json };
        command.SetAction(parsed => Run(session, new Request(
            parsed.GetValue(books) ?? [], parsed.GetValue(coverage), parsed.GetValue(min), parsed.GetValue(filter), parsed.GetValue(trace), parsed.GetValue(accept), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Session session, Request request)
    {
        if (!TestTargets.TryFind(session, request.Books, out IReadOnlyList<TestTarget>? targets))
        {
            return Session.WrongUsage;
        }

        if (request.Accept && targets.FirstOrDefault(t => t.Tests is null) is { } builtIn)
        {
            session.Complain($"{builtIn.Book} 是内置规则书，它的用例不能改写；先用 selfeval new 抄出一本", $"{builtIn.Book} is built in and its tests cannot be rewritten; copy it with selfeval new first");
            return Session.WrongUsage;
        }

        var runs = new List<TestRun>();
        int status = Session.Done;
        foreach (TestTarget target in targets)
        {
            bool ran = TryRun(session, target, request, out TestRun? run);
            bool passes = run is null ? ran && !(request.Min > 0) : run.Passed && !(run.CoveragePercent < request.Min);
            status = passes ? status : Session.InputHasErrors;
            runs.AddRange(run is null ? [] : [run]);
        }

        if (request.Json)
        {
            TestRun.WriteJson(runs, session.Output);
            session.Output.WriteLine();
        }
        else
        {
            TestReport.Print(session, runs, request.Trace, request.Coverage || request.Min is not null, request.Min);
        }

        return status;
    }

    /// <summary>False after complaining; true without a run where a book has no tests.</summary>
    private static bool TryRun(Session session, TestTarget target, Request request, out TestRun? run)
    {
        run = null;
        if (!Books.TryFind(session, target.Book, out RuleBook? book, out _))
        {
            return false;
        }

        if (!target.HasTests)
        {
            session.Error.WriteLine(session.Say($"{target.Book}：旁边没有 tests.json，未测试", $"{target.Book}: no tests.json beside it, not tested"));
            return true;
        }

        return TryRun(session, book, target.Tests, request.Filter, out run) && (!request.Accept || TryAccept(session, book, target.Tests!, request, ref run));
    }

    private static bool TryRun(Session session, RuleBook book, string? tests, string? filter, [NotNullWhen(true)] out TestRun? run)
    {
        bool ran = TestRun.TryRunExisting(book, tests, filter, out run, out IReadOnlyList<Diagnostic> diagnostics);
        session.Complain(diagnostics);
        return ran;
    }

    /// <summary>Shows what fails, writes what came out into the file, and runs what the file now says.</summary>
    private static bool TryAccept(Session session, RuleBook book, string tests, Request request, [NotNullWhen(true)] ref TestRun? run)
    {
        if (!run!.TryAccept(out string? text))
        {
            return true;
        }

        TextWriter output = request.Json ? session.Error : session.Output;
        run.WriteFailures(output, session.English, request.Trace);
        OutputFile.Write(tests, file => file.Write(text));
        output.WriteLine(session.Say($"以上不符的期望已改成实际结果，写回 {tests}；请看一遍改得对不对", $"The expectations above now say what came out; written to {tests}. Look whether that is right"));
        return TryRun(session, book, tests, request.Filter, out run);
    }
}
