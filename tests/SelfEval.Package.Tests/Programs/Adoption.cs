using System.Text.Json;
using System.Text.Json.Serialization;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentValidation;
using SelfEval;
using SelfEval.Documents;
using SelfEval.Model;

// What a team tries before it says yes, on the packed files: one line a promise, and what came out where it is not kept.
string seed = args[0];
string book = args[1];
string folder = Directory.CreateTempSubdirectory("adoption").FullName;
SelfEvaluation form = EvaluationFile.Load(seed);
var scorer = new Scorer(RuleBooks.Lusong2023);
ScoreCard card = scorer.Score(form);
string[] files = [seed, Path.Combine(folder, "bad.json"), seed, seed];
File.WriteAllText(files[1], "{ \"year\": 2023 }");

Say("a source that throws under a LINQ operator ends the run", () => Endings(scorer.ScoreAll(files.Select(EvaluationFile.Load).OrderBy(f => f.Unit))) is (0, InvalidFileException));
Say("so does one under Reverse, GroupBy and SelectMany", () => Endings(scorer.ScoreAll(files.Select(EvaluationFile.Load).Reverse())) is (0, InvalidFileException)
    && Endings(scorer.ScoreAll(files.Select(EvaluationFile.Load).GroupBy(f => f.Unit).SelectMany(g => g))) is (0, InvalidFileException));
Say("an iterator that throws ends the run after the results so far", () => Endings(scorer.ScoreAll(Read(files))) is (1, InvalidFileException));
Say("an async source that throws ends the run after the results so far", () => EndingsAsync(scorer.ScoreAllAsync(ReadAsync(files))).Result is (1, InvalidFileException));
Say("ScoreFiles gives one result a file", () => scorer.ScoreFiles([.. files, "nowhere.json"]).Select(r => r.Card?.Total).SequenceEqual([96.9m, null, 96.9m, 96.9m, null]));
Say("a result is a record struct", () => scorer.ScoreAll([form]).Single() is { Index: 0, Card.Total: 96.9m, Error: null } && typeof(BatchResult).IsValueType);
Say("a total is none where there is none, and comes in parts", () => scorer.Score(form with { Budget = Budget.Empty, Indicators = [] }).Total is null && (card.Computed.Points ?? 0) + (card.Adopted.Points ?? 0) == card.Total);
Say("a card serialises to the documented JSON", () => JsonSerializer.Serialize(card, AppJson.Default.ScoreCard) is { Length: < 40_000 } json && JsonDocument.Parse(json).RootElement.GetProperty("total").GetDecimal() == 96.9m);
Say("a form binds from the documented JSON", () => JsonSerializer.Deserialize(EvaluationFile.ToJson(form), AppJson.Default.SelfEvaluation) == form);
Say("the library's own type information does without reflection", () => !JsonSerializer.IsReflectionEnabledByDefault && JsonSerializer.Serialize<IReadOnlyList<ScoreCard>>([card], new JsonSerializerOptions { TypeInfoResolver = SelfEvalJsonConverter.TypeInfoResolver }).Length > 100);
Say("form, book and card are read from path, text and stream", () => EvaluationFile.ReadAsync(File.OpenRead(seed), "f").Result == EvaluationFile.Parse(File.ReadAllText(seed), "f")
    && RuleBook.ReadAsync(File.OpenRead(book), "b").Result.RuleCount == RuleBook.Parse(File.ReadAllText(book), "b").RuleCount && Saved().Total == card.Total);
Say("form, book and card are written to a stream", () => Written(s => EvaluationFile.Write(form, s)) > 1_000 && Written(RuleBook.Load(book).Write) > 1_000 && Written(s => ScoreCardJson.WriteWithForm(card, s)) > 1_000);
Say("a missing file is a diagnostic of the Try forms", () => !EvaluationFile.TryLoad("nowhere.json", out _, out IReadOnlyList<Diagnostic> a) && !RuleBook.TryLoad("nowhere.json", out _, out IReadOnlyList<Diagnostic> b)
    && !ScoreCardJson.TryLoad("nowhere.json", scorer, out _, out IReadOnlyList<Diagnostic> c) && a.Concat(b).Concat(c).All(d => d.Code == "SE0026"));
Say("two loads of one file are equal", () => EvaluationFile.Load(seed) == form && EvaluationFile.Load(seed).GetHashCode() == form.GetHashCode());
Say("two cards of one form are equal in all they hold", () => scorer.Score(form) == card && new Scorer(RuleBook.Load(book)).Score(EvaluationFile.Load(seed)) == card && scorer.Score(form with { Unit = "乙" }) != card
    && scorer.Score(form).Findings.SequenceEqual(card.Findings) && scorer.Score(form).Indicators.SequenceEqual(card.Indicators) && Faults().SequenceEqual(Faults()));
Say("null is refused where it is set", () => Throws<ArgumentNullException>(() => new Indicator { Name = "甲", Target = null! }) && Throws<ArgumentNullException>(() => form with { Unit = null! }));
Say("names stand beside those of popular packages", () => FindingSeverity.Error > FindingSeverity.Hint && Severity.Error == 0 && new CellValue("1").Text == "1" && FormCell.Parse("1件").Number == 1m);
Say("texts are Chinese unless another culture is asked for", () => HasHan(card.Findings[0].Message) && card.Findings.All(f => f.MessageIn(System.Globalization.CultureInfo.InvariantCulture).Length > 0)
    && !HasHan(Faults()[0].MessageIn(System.Globalization.CultureInfo.InvariantCulture)) && card.Indicators.All(r => r.ExplanationIn(null) == r.Explanation && r.ExplanationIn(System.Globalization.CultureInfo.InvariantCulture) != r.Explanation));
Say("explanations, places and traces are English for an English reader, what the form says in quotes", () => English(card).All(t => !HasHan(Unquoted(t))) && card.Findings.All(f => HasHan(f.Place)));
Say("an exception's text is rendered for a culture", () => { try { EvaluationFile.Parse("{", "f.json"); return false; } catch (InvalidFileException error) { return HasHan(error.Message) && !HasHan(error.MessageIn(System.Globalization.CultureInfo.InvariantCulture)); } });
Say("words of the form are constants", () => new Indicator { Name = "甲", Direction = Indicator.LessIsBetter, Nature = Indicator.Quantitative }.Direction == "反向");
Say("an app adds words of its own", () => new Scorer(RuleBook.Parse("""{ "id": "own", "title": "自备", "requires": ["常住人口"], "scoring": [{ "when": "一级指标 != \"\"", "use": "甲" }], "workflows": [{ "WorkflowName": "甲", "Rules": [{ "RuleName": "乙", "Expression": "常住人口 > 0", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值" } } } }] }] }""",
    "own", RuleWords.None.WithNumber("常住人口", "统计年鉴上的常住人口", (f, _) => f.Unit.Length, "人"))).Score(form).Indicators[0].Score == form.Indicators[0].Weight);
Say("functions of rules have English names", () => ScoringFunctions.Round(2.5m, 0) == 3m && ScoringFunctions.RuleType.Name == "计分");
Say("documents are read and marked", () => DocumentFile.Read(new MemoryStream("单位,年度"u8.ToArray()), "表.csv").Count == 1);

return 0;

static void Say(string promise, Func<bool> holds)
{
    string outcome;
    try
    {
        outcome = holds() ? "kept" : "BROKEN";
    }
    catch (Exception error)
    {
        outcome = "BROKEN " + error;
    }

    Console.WriteLine($"{promise}: {outcome}");
}

static (int Results, Exception? End) Endings(IEnumerable<BatchResult> results)
{
    int count = 0;
    try
    {
        foreach (BatchResult result in results)
        {
            count += result.Card is null ? 1000 : 1;
        }

        return (count, null);
    }
    catch (InvalidFileException error)
    {
        return (count, error);
    }
}

static async Task<(int Results, Exception? End)> EndingsAsync(IAsyncEnumerable<BatchResult> results)
{
    int count = 0;
    try
    {
        await foreach (BatchResult result in results)
        {
            count += result.Card is null ? 1000 : 1;
        }

        return (count, null);
    }
    catch (InvalidFileException error)
    {
        return (count, error);
    }
}

static IEnumerable<SelfEvaluation> Read(IEnumerable<string> paths)
{
    foreach (string path in paths)
    {
        yield return EvaluationFile.Load(path);
    }
}

static async IAsyncEnumerable<SelfEvaluation> ReadAsync(IEnumerable<string> paths)
{
    foreach (string path in paths)
    {
        await Task.Yield();
        yield return EvaluationFile.Load(path);
    }
}

static bool Throws<T>(Func<object> make)
    where T : Exception
{
    try
    {
        make();
        return false;
    }
    catch (T)
    {
        return true;
    }
}

static bool HasHan(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

static IEnumerable<string> English(ScoreCard card)
{
    System.Globalization.CultureInfo reader = System.Globalization.CultureInfo.InvariantCulture;
    return [.. card.Findings.Concat(card.UncheckedRules).Select(f => f.Render(reader)), .. card.Indicators.SelectMany(r => new[] { r.ExplanationIn(reader), card.Explain(r, reader).Render() })];
}

static string Unquoted(string text) => System.Text.RegularExpressions.Regex.Replace(text, "'[^']*'", "");

static long Written(Action<Stream> write)
{
    using var stream = new MemoryStream();
    write(stream);
    return stream.Length;
}

static IReadOnlyList<Diagnostic> Faults() => RuleBook.Check("{ \"id\": \"a\" }", "book.json");

ScoreCard Saved()
{
    string path = Path.Combine(folder, "card.json");
    ScoreCardJson.Save(card, path);
    return ScoreCardJson.Load(path, scorer);
}

[JsonSerializable(typeof(ScoreCard))]
[JsonSerializable(typeof(SelfEvaluation))]
internal sealed partial class AppJson : JsonSerializerContext;
