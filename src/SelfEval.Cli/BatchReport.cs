using SelfEval.Batch;
using SelfEval.Reading.Json;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>Prints what a batch came to (汇总).</summary>
internal static class BatchReport
{
    private const int MostFindings = 10;

    public static void Print(Session session, BatchTally tally, BatchFileOptions files, bool json)
    {
        // Where the cards themselves go to standard output, nothing else may stand among them.
        TextWriter output = Files.Device.Is(files.Output) ? session.Error : session.Output;
        if (json)
        {
            WriteJson(tally, files, output);
            return;
        }

        output.WriteLine(session.Say($"计分 {tally.Scored} 张，写到 {files.Output}", $"{tally.Scored} forms scored to {files.Output}"));
        if (tally.Refused > 0)
        {
            output.WriteLine(session.Say($"读不懂 {tally.Refused} 行，写到 {files.Errors}", $"{tally.Refused} lines refused to {files.Errors}"));
        }

        PrintFigures(session, tally, output);
    }

    /// <summary>The same of cards that earlier runs wrote (合并汇总).</summary>
    public static void PrintSum(Session session, BatchTally tally, bool json)
    {
        if (json)
        {
            WriteJson(tally, null, session.Output);
            return;
        }

        session.Output.WriteLine(session.Say($"评分卡 {tally.Scored} 张，读不懂的 {tally.Refused} 行", $"{tally.Scored} cards, {tally.Refused} lines refused"));
        PrintFigures(session, tally, session.Output);
    }

    private static void PrintFigures(Session session, BatchTally tally, TextWriter output)
    {
        if (tally.Scored == 0)
        {
            return;
        }

        output.WriteLine(session.Say("等级：", "grades: ") + string.Join("  ", tally.Grades.OrderByDescending(g => g.Value).Select(g => $"{Grade(session, g.Key)} {g.Value}")));
        output.WriteLine(session.Say("平均分：", "mean: ") + Short(tally.Mean));
        output.WriteLine(session.Say($"得分的来源：核对得分 {Short(tally.Computed)}，采用自评（未核）{Short(tally.Adopted)}；无法核对的自评 {Short(tally.Unverifiable)}", $"points: computed {Short(tally.Computed)}, adopted unverified {Short(tally.Adopted)}; declared and not verifiable {Short(tally.Unverifiable)}"));
        if (tally.WithoutTotal > 0)
        {
            output.WriteLine(session.Say($"没有总分：{tally.WithoutTotal} 张（没有分值，或没有一行计分）", $"without a total: {tally.WithoutTotal} (no weights, or no row that counts)"));
        }

        output.WriteLine(session.Say("十分位：", "deciles: ") + string.Join("  ", tally.Deciles().Select(d => Short(d))));
        output.WriteLine(session.Say("最多的疑点：", "most frequent findings: ") + string.Join("  ", Frequent(tally).Select(f => $"{f.Key} {f.Value}")));
    }

    private static void WriteJson(BatchTally tally, BatchFileOptions? files, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.Object())
        {
            json.Number("scored"u8, tally.Scored);
            json.Number("refused"u8, tally.Refused);
            if (files is not null)
            {
                json.Text("out"u8, files.Output);
                json.Text("errors"u8, tally.Refused > 0 ? files.Errors : null);
            }

            WriteGrades(json, tally);
            json.Number("ungraded"u8, tally.Grades.GetValueOrDefault(""));
            json.Number("withoutTotal"u8, tally.WithoutTotal);
            using (json.Object("points"u8))
            {
                json.Number("computed"u8, Rounded(tally.Computed));
                json.Number("adopted"u8, Rounded(tally.Adopted));
                json.Number("unverifiable"u8, Rounded(tally.Unverifiable));
            }

            json.Number("mean"u8, tally.Mean is { } mean ? Rounded(mean) : null);
            WriteDeciles(json, tally);
            WriteFindings(json, tally);
        }

        output.WriteLine();
    }

    private static void WriteGrades(JsonOutput json, BatchTally tally)
    {
        using (json.Object("grades"u8))
        {
            foreach ((string grade, long count) in tally.Grades.Where(g => g.Key.Length > 0))
            {
                json.Name(grade);
                json.Item(count);
            }
        }
    }

    private static void WriteDeciles(JsonOutput json, BatchTally tally)
    {
        using (json.List("deciles"u8))
        {
            foreach (decimal decile in tally.Deciles())
            {
                json.Item(Rounded(decile));
            }
        }
    }

    private static void WriteFindings(JsonOutput json, BatchTally tally)
    {
        using (json.List("findings"u8))
        {
            foreach ((string code, long count) in Frequent(tally))
            {
                using (json.Object())
                {
                    json.Text("code"u8, code);
                    json.Number("count"u8, count);
                }
            }
        }
    }

    private static decimal Rounded(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero);

    private static IEnumerable<KeyValuePair<string, long>> Frequent(BatchTally tally) => tally.Findings.OrderByDescending(f => f.Value).Take(MostFindings);

    private static string Grade(Session session, string grade) => grade.Length > 0 ? grade : session.Say("不评等级", "no grade");
}
