using System.Globalization;
using System.Text;
using CsCheck;
using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Cases;

/// <summary>
/// The published tables against the books that fit them. With SELFEVAL_UPDATE=1 the snapshots and docs/real-forms.md are written anew;
/// git diff then shows what changed.
/// </summary>
public sealed class RealFormsTests
{
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1";

    private static readonly JObject Books = JObject.Parse(File.ReadAllText(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases", "books.json")));

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (JProperty one in Books.Properties())
        {
            foreach (JToken book in one.Value)
            {
                pairs.Add(one.Name, (string)book!);
            }
        }

        return pairs;
    }

    [Fact]
    public void Books_NameEveryCase() => Books.Properties().Select(p => p.Name).Should().Equal(CaseFiles.Names);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Score_PublishedTable_GivesTheSnapshot(string name, string book)
    {
        using var card = new StringWriter();
        ScoreCardJson.Write(Card(name, book), card);
        Compare(card.ToString().ReplaceLineEndings("\n") + "\n", "tests", "SelfEval.Core.Tests", "Cases", "Snapshots", $"{name}.{book}.json");
    }

    [Fact]
    public void RealForms_Document_IsFresh() => Compare(Document(), "docs", "real-forms.md");

    /// <summary>The hand-written review judges every finding, and speaks of none that is gone: one line for each case and code, with the number of places.</summary>
    [Fact]
    public void Review_OfTheFindings_IsComplete()
    {
        IEnumerable<string> found = Found().GroupBy(f => (f.Case, f.Code)).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key.Case} {g.Key.Code} {g.Count()}"));

        ReviewedForms.Lines().Where(l => !l.IsMissed).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Case} {l.Code} {l.Places}")).Should().BeEquivalentTo(found);
    }

    /// <summary>Counted by the rules of Judging: of errors and warnings the true ones; of the faults of that rank those that are named.</summary>
    [Fact]
    public void Review_Figures_AreThoseCounted()
    {
        ILookup<(string, string), FindingSeverity> severities = Found().ToLookup(f => (f.Case, f.Code), f => f.Severity);
        ReviewedLine[] loud = [.. ReviewedForms.Lines().Where(l => !l.IsMissed && !ReviewedForms.Status.Contains(l.Code) && severities[(l.Case, l.Code)].Any(s => s != FindingSeverity.Hint))];
        int isTrue = loud.Where(l => l.IsTrue).Sum(l => l.Places);
        int missed = ReviewedForms.Lines().Where(l => l.IsMissed).Sum(l => l.Places);

        ReviewedForms.Text.Should().Contain(ReviewedForms.Figures(loud.Sum(l => l.Places), isTrue, isTrue + missed));
    }

    private static IEnumerable<(string Case, string Code, string Where, FindingSeverity Severity)> Found() => Books.Properties()
        .SelectMany(c => c.Value.SelectMany(b => Card(c.Name, (string)b!).Findings.Select(f => (Case: c.Name, f.Code, f.Where, f.Severity))).DistinctBy(f => (f.Code, f.Where)));

    /// <summary>Whatever stands in a cell, a table is scored or refused with a diagnostic.</summary>
    [Fact]
    public void Score_MutatedTable_NeverThrows()
    {
        string[] texts = [.. CaseFiles.Names.Select(n => File.ReadAllText(CaseFiles.PathOf(n)))];
        Scorer[] scorers = [.. RuleBooks.Ids.Select(id => new Scorer(RuleBooks.Find(id)!))];
        string[] cells = ["null", "0", "-1", "79228162514264337593543950335", "0.0900000762939453", "\"\"", "\"—\"", "\"≥0%\"", "\"3-5次\"", "\"9月前\"", "\"部分完成\"", "\"1e999\"", "[]", "{}", "true", "\"0/0\"", "\"≤0.00000000000000000001万元\""];
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 500], Gen.Int[0, cells.Length - 1], Gen.Int[0, scorers.Length - 1], Gen.Int[0, 500], Gen.Int[0, cells.Length - 1]).Sample((text, place, cell, scorer, place2, cell2) =>
        {
            JObject json = JObject.Parse(texts[text]);
            Mutate(json, place, cells[cell]);
            Mutate(json, place2, cells[cell2]);
            if (EvaluationFile.TryParse(json.ToString(), "m.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics))
            {
                ScoreCard card = scorers[scorer].Score(form);
                _ = (card.Grade, card.Findings.Count, string.Concat(card.Indicators.Select(i => i.Explanation)));
            }
            else
            {
                diagnostics.Should().Contain(d => d.Severity == FindingSeverity.Error);
            }
        }, iter: 400);
    }

    private static void Mutate(JObject json, int place, string cell)
    {
        JValue[] values = [.. json.Descendants().OfType<JValue>()];
        values[place % values.Length].Replace(JToken.Parse(cell));
    }

    private static ScoreCard Card(string name, string book) => new Scorer(RuleBooks.Find(book)!).Score(EvaluationFile.Load(CaseFiles.PathOf(name)));

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# 真实自评表与规则书的对照\n\n由测试生成（SELFEVAL_UPDATE=1 重写），不手工修改。每张公开的表用适合它的规则书重新计分，逐行与自评得分比较。\n\n");
        text.Append("一致：规则算出的就是自评得分；换一种取舍：精确得分按另一种取舍即自评得分；档内判断：定性得分由人定，在规则允许的档内；只核范围：没有可核对的数或程度，只知道没有超过分值；未能计分：缺数或缺分值；不符：规则算出的是另一个数。每一处疑点是真是假，见 real-forms-review.zh-CN.md。\n\n");
        text.Append("| 表 | 规则书 | 行 | 一致 | 换一种取舍 | 档内判断 | 只核范围 | 未能计分 | 不符 |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        var details = new StringBuilder();
        foreach (JProperty one in Books.Properties())
        {
            foreach (string book in one.Value.Select(b => (string)b!))
            {
                AppendCase(text, details, one.Name, book);
            }
        }

        return text.Append('\n').Append(details).ToString();
    }

    private static void AppendCase(StringBuilder table, StringBuilder details, string name, string book)
    {
        ScoreCard card = Card(name, book);
        (IndicatorScore Row, Verdict Verdict, string Reason)[] rows =
            [.. card.Indicators.Prepend(card.Execution).OfType<IndicatorScore>().Select(r => { (Verdict verdict, string reason) = CaseVerdict.Of(r); return (r, verdict, reason); })];
        int Count(Verdict verdict) => rows.Count(r => r.Verdict == verdict);
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {book} | {rows.Length - Count(Verdict.NotApplicable)} | {Count(Verdict.Reproduced)} | {Count(Verdict.OtherRounding)} | {Count(Verdict.Judgement)} | {Count(Verdict.RangeOnly)} | {Count(Verdict.NotAssessable)} | {Count(Verdict.Contradicted)} |\n");
        (IndicatorScore Row, Verdict Verdict, string Reason)[] told = [.. rows.Where(r => r.Verdict is Verdict.OtherRounding or Verdict.Contradicted or Verdict.NotAssessable)];
        details.Append(CultureInfo.InvariantCulture, $"## {name} × {book}\n\n");
        foreach (IGrouping<(Verdict, string), (IndicatorScore Row, Verdict Verdict, string Reason)> group in told.GroupBy(r => (r.Verdict, r.Verdict == Verdict.NotAssessable ? r.Reason : r.Row.Name)))
        {
            IndicatorScore row = group.First().Row;
            string names = string.Join("、", group.Select(g => g.Row.Name));
            details.Append(group.Key.Item1 switch
            {
                Verdict.NotAssessable => $"- 未能计分：{names}。{group.First().Reason}\n",
                Verdict.OtherRounding => $"- 换一种取舍：{names}，自评 {Plain(row.Declared)}。{group.First().Reason}\n",
                _ => $"- 不符：{names}，自评 {Plain(row.Declared)}，规则 {Plain(row.Score)}。{group.First().Reason}{(row.Indicator?.Reason is { } why ? $"（表上原因：{why}）" : "")}\n",
            });
        }

        details.Append(told.Length == 0 ? "" : "\n");
        AppendFindings(details, card);
    }

    private static void AppendFindings(StringBuilder details, ScoreCard card)
    {
        int Count(FindingSeverity severity) => card.Findings.Count(f => f.Severity == severity);
        details.Append(CultureInfo.InvariantCulture, $"疑点：错误 {Count(FindingSeverity.Error)}，警告 {Count(FindingSeverity.Warning)}，提示 {Count(FindingSeverity.Hint)}；无法核对 {card.UncheckedRules.Count}。\n\n");
        foreach (Finding finding in card.Findings)
        {
            details.Append(CultureInfo.InvariantCulture, $"- {finding.Code} {SeverityWord(finding.Severity)} {finding.Place}：{finding.Message}\n");
        }

        details.Append(card.Findings.Count == 0 ? "" : "\n");
    }

    private static string SeverityWord(FindingSeverity severity) => severity == FindingSeverity.Error ? "错误" : severity == FindingSeverity.Warning ? "警告" : "提示";

    private static string Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static void Compare(string actual, params string[] path)
    {
        string file = Repository.PathOf(path);
        if (Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        File.Exists(file).Should().BeTrue($"run the tests once with SELFEVAL_UPDATE=1 to write {path[^1]}");
        actual.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
