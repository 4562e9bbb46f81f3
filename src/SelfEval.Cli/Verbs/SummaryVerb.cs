using System.CommandLine;
using SelfEval.Batch;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval summary CARDS…</c>: what parts of a batch came to together, as one run over all of it would say.</summary>
internal static class SummaryVerb
{
    public static Command Create(Session session)
    {
        var cards = new Argument<string[]>("CARDS") { Arity = ArgumentArity.OneOrMore, Description = session.Say("batch 写出的评分卡文件（完整或简式）和读不懂的行（.errors.ndjson）；.gz 直接读，- 为标准输入", "cards that batch wrote, whole or brief, and its .errors.ndjson; .gz is unpacked, - is standard input") };
        var json = new Option<bool>("--json") { Description = session.Say("输出 JSON", "print JSON") };
        var command = new Command("summary", session.Say("合并汇总：把几次 batch（或几台机器）写出的评分卡合成一份汇总，与一次做完的相同", "add up the cards of several batches or machines to the summary of one run")) { cards, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(cards)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string[] files, bool json)
    {
        var tally = new BatchTally();
        foreach (string file in files)
        {
            if (!CardSummary.TryAdd(file, tally, out long line))
            {
                session.Complain($"{file} 第 {line} 行不是 batch 写出的评分卡。请写 batch 的 --out 文件", $"{file}, line {line}: no card that batch wrote. Name the files of batch --out");
                return Session.InputHasErrors;
            }
        }

        BatchReport.PrintSum(session, tally, json);
        return Session.Done;
    }
}
