using System.CommandLine;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval diff OLD NEW</c>: what changed between two rule books.</summary>
internal static class DiffVerb
{
    public static Command Create(Session session)
    {
        var before = new Argument<string>("OLD") { Description = session.Say("旧规则书：文件，或内置规则书的编号", "old rule book: a file or a built-in id") };
        var after = new Argument<string>("NEW") { Description = session.Say("新规则书：文件，或内置规则书的编号", "new rule book: a file or a built-in id") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var all = new Option<bool>("--all") { Description = session.Say("也列出两本都只是沿用而没有用到的部分", "also what both books only inherit and use nowhere") };
        var exitCode = new Option<bool>("--exit-code") { Description = session.Say("有差别时退出状态为 1，没有为 0（同 git diff --exit-code）；不写则比完即为 0", "exit with 1 where the books differ, 0 where not, like git; otherwise 0 once compared") };
        var command = new Command("diff", session.Say("比较两本规则书：参数、规则、计分项、分值、等级改了什么；排版和注释不算", "compare two rule books: parameters, rules, scoring, weights, grades; layout and comments do not count"));
        command.Add(before);
        command.Add(after);
        command.Add(json);
        command.Add(exitCode);
        command.Add(all);
        command.SetAction(parsed => Run(session, parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(json), parsed.GetValue(exitCode), parsed.GetValue(all)));
        return command;
    }

    private static int Run(Session session, string before, string after, bool json, bool exitCode, bool all)
    {
        if (!Books.TryFindPair(session, before, after, out RuleBook? old, out RuleBook? young, out int status))
        {
            return status;
        }

        RuleBookDiff diff = RuleBookDiff.Between(old, young, all);
        if (json)
        {
            diff.WriteJson(session.Output);
            session.Output.WriteLine();
        }
        else
        {
            session.Output.Write(diff.Render(session.English));
        }

        return exitCode && !diff.IsEmpty ? Session.InputHasErrors : Session.Done;
    }
}
