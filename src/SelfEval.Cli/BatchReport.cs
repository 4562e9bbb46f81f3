using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Batch;
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
            output.WriteLine(Json(tally, files));
            return;
        }

        output.WriteLine(session.Say($"计分 {tally.Scored} 张，写到 {files.Output}", $"{tally.Scored} forms scored to {files.Output}"));
        if (tally.Refused > 0)
        {
            output.WriteLine(session.Say($"读不懂 {tally.Refused} 行，写到 {files.Errors}", $"{tally.Refused} lines refused to {files.Errors}"));
        }

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

    private static string Json(BatchTally tally, BatchFileOptions files)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("scored", tally.Scored);
            json.WriteNumber("refused", tally.Refused);
            json.WriteString("out", files.Output);
            json.WriteString("errors", tally.Refused > 0 ? files.Errors : null);
            json.WriteStartObject("grades");
            foreach ((string grade, long count) in tally.Grades.Where(g => g.Key.Length > 0))
            {
                json.WriteNumber(grade, count);
            }

            json.WriteEndObject();
            json.WriteNumber("ungraded", tally.Grades.GetValueOrDefault(""));
            json.WriteNumber("withoutTotal", tally.WithoutTotal);
            json.WriteStartObject("points");
            json.WritePropertyName("computed");
            json.WriteRawValue(Short(tally.Computed));
            json.WritePropertyName("adopted");
            json.WriteRawValue(Short(tally.Adopted));
            json.WritePropertyName("unverifiable");
            json.WriteRawValue(Short(tally.Unverifiable));
            json.WriteEndObject();
            json.WritePropertyName("mean");
            json.WriteRawValue(tally.Mean is null ? "null" : Short(tally.Mean));
            json.WriteStartArray("deciles");
            foreach (decimal decile in tally.Deciles())
            {
                json.WriteRawValue(Short(decile));
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach ((string code, long count) in Frequent(tally))
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static IEnumerable<KeyValuePair<string, long>> Frequent(BatchTally tally) => tally.Findings.OrderByDescending(f => f.Value).Take(MostFindings);

    private static string Grade(Session session, string grade) => grade.Length > 0 ? grade : session.Say("不评等级", "no grade");
}
