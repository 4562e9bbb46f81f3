using System.Text;
using SelfEval.Batch;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Fuzzing;

/// <summary>What is handed mutated input: texts to start from, and what must take whatever becomes of them without an exception.</summary>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Seeds, Action<string> Run)
{
    private static readonly Scorer[] Scorers = [.. new[] { "lusong-2023", "hubei", "criteria-checklist" }.Select(id => new Scorer(RuleBooks.Find(id)!))];
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("book", Files("rules", "rulebook.json"), Book),
        new("form", [.. Files("seeds", "*.json"), .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "0*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)], Form),
        new("expression", ["计分.截断(分值 * 实际完成值 / 年度指标值, 0)", "实际完成值 >= 年度指标值 && 一级指标 == \"产出指标\"", "分值 in (1m, 2m, 3m) ? 分值 : 计分.限于(分值 - 2 * 3, 0, 分值)", "Math.Max(0m, 分值 - 0.5m)"], Rule),
        new("cell", ["≥95%", "100万元", "2023年12月底前", "1,200.50元", "80~90分", "二百三十人次", "无", "≤500棵", "优良", "12/31", "3.5亿元（含补助）"], Cell),
        new("checkpoint", [Checkpoint()], CheckpointFile),
        new("lines", [string.Concat(Enumerable.Repeat("{\"year\":2023,\"unit\":\"某局\",\"indicators\":[{\"level1\":\"产出指标\",\"name\":\"甲\",\"target\":\"≥95%\",\"actual\":\"96%\",\"weight\":5}]}\n", 4))], Lines),
    ];

    private static void Book(string text)
    {
        bool isGood = RuleBook.TryParse(text, "book.json", out RuleBook? book, out IReadOnlyList<Diagnostic> found);
        Hold(isGood != found.Any(d => d.Severity == FindingSeverity.Error), "a book is refused with a reason, and only then");
        _ = RuleBook.TryFormat(text, "book.json", out _, out _);
        if (isGood)
        {
            _ = new Scorer(book!).Score(Seed).Findings.Count;
        }
    }

    private static void Form(string text)
    {
        bool isGood = EvaluationFile.TryParse(text, "form.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> found);
        Hold(isGood != found.Any(d => d.Severity == FindingSeverity.Error), "a form is refused with a reason, and only then");
        foreach (Scorer scorer in isGood ? Scorers : [])
        {
            ScoreCard card = scorer.Score(form!);
            using var written = new StringWriter();
            ScoreCardJson.WriteWithForm(card, written);
            ScoreCardJson.TryParse(written.ToString(), "card", scorer, out _, out IReadOnlyList<Diagnostic> faults);
            Hold(faults.All(f => f.Severity != FindingSeverity.Error), "the program's own card is read again: " + string.Join(' ', faults.Take(1)));
        }
    }

    private static void Rule(string text)
    {
        string quoted = Newtonsoft.Json.JsonConvert.ToString(text);
        string book = $$$"""{ "id": "f", "title": "f", "scoring": [{ "when": "true", "use": "w" }], "workflows": [{ "WorkflowName": "w", "Rules": [{ "RuleName": "r", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": {{{quoted}}} } } }, "SuccessEvent": {{{quoted}}} }] }] }""";
        Book(book);
    }

    private static void Cell(string text)
    {
        var cell = FormCell.Parse(text);
        Hold(cell.Text == text, "a cell keeps its text");
        var row = new Indicator { Level1 = "产出指标", Name = "甲", Target = cell, Actual = FormCell.Parse("96"), Weight = 5 };
        _ = Scorers[0].Score(new SelfEvaluation { Year = 2023, Unit = "某局", Indicators = [row, row with { Target = row.Actual, Actual = cell }] }).Findings.Count;
    }

    private static void CheckpointFile(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
            Hold(!BatchCheckpoint.TryLoad(path, out _) || text == All.Single(t => t.Name == "checkpoint").Seeds[0], "an altered checkpoint is found");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Both ways of reading a line must agree, and every line comes once.</summary>
    private static void Lines(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var lines = new LineBlocks(input, 64, 4_096);
        long next = 1;
        foreach (LineBlock block in lines.Read(0, 1))
        {
            Hold(block.FirstLine == next, "lines are counted without a gap");
            next += block.Lines.Count;
            for (int i = 0; i < block.Lines.Count; i++)
            {
                string line = Encoding.UTF8.GetString(block.Text(i));
                bool quick = EvaluationFile.TryParseLine(block.Text(i), new QuickSource(), out SelfEvaluation? one, out _);
                bool slow = EvaluationFile.TryParse(line, "", out SelfEvaluation? other, out _);
                Hold(block.IsTooLong(i) || (quick == slow && Written(one) == Written(other)), "score and batch read a line alike");
            }
        }
    }

    private static string Written(SelfEvaluation? form)
    {
        if (form is null)
        {
            return "";
        }

        using var text = new StringWriter();
        EvaluationFile.Write(form, text);
        return text.ToString();
    }

    private static string Checkpoint()
    {
        string path = Path.GetTempFileName();
        new BatchCheckpoint("A", 10, 2, "B", [(5, "C"), (0, "D")], false, new BatchTally()).Save(path);
        string text = File.ReadAllText(path);
        File.Delete(path);
        return text;
    }

    private static void Hold(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("Not held: " + what);
        }
    }

    private static string[] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
