using CsCheck;
using Newtonsoft.Json.Linq;
using SelfEval.Model;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Analysis;

public sealed class ImpactAnalysisTests
{
    private static readonly SelfEvaluation[] Forms = GeneratedForms.Take(5_000);
    private static readonly RuleBook Old = RuleBooks.Lusong2023;
    private static readonly RuleBook Three = ChangedBook.With("每档扣分", "3");

    [Fact]
    public void Add_FiveThousandForms_AgreesWithTwoSeparateRuns()
    {
        ImpactAnalysis impact = Run(Old, Three, Forms);

        (Scorer old, Scorer young) = (new Scorer(Old), new Scorer(Three));
        decimal[] before = [.. Forms.Select(f => old.Score(f).Total!.Value)];
        decimal[] after = [.. Forms.Select(f => young.Score(f).Total!.Value)];
        decimal[] changes = [.. after.Zip(before, (a, b) => a - b)];

        (impact.Forms, impact.Incomparable).Should().Be((5_000, 0));
        impact.TotalBefore.Should().Be(before.Sum());
        impact.TotalAfter.Should().Be(after.Sum());
        (impact.Fallen, impact.Risen, impact.Unchanged).Should().Be((changes.Count(c => c < 0), changes.Count(c => c > 0), changes.Count(c => c == 0)));
        impact.Incomplete.Should().Be(Forms.Count(f => !old.Score(f).IsComplete));
        impact.Rules.Sum(r => r.Change).Should().Be(changes.Sum());
        impact.Histogram.Sum(s => s.Forms).Should().Be(changes.Count(c => c != 0));
        foreach ((decimal? from, decimal? to, long forms) in impact.Histogram)
        {
            forms.Should().Be(changes.Count(c => c < 0 ? c >= (from ?? decimal.MinValue) && c < to : c > 0 && c > from && c <= (to ?? decimal.MaxValue)));
        }

        impact.MostAffected.Select(f => f.After.Total - f.Before.Total).Should().Equal(changes.OrderByDescending(Math.Abs).Take(20).Select(c => (decimal?)c));
    }

    [Fact]
    public void Grades_FiveThousandForms_CountEveryTransition()
    {
        (Scorer old, Scorer young) = (new Scorer(Old), new Scorer(Three));

        Run(Old, Three, Forms).Grades.Should().BeEquivalentTo(
            Forms.GroupBy(f => (old.Score(f).Grade, young.Score(f).Grade)).Select(g => (Before: g.Key.Item1, After: g.Key.Item2, Forms: g.LongCount())));
    }

    [Fact]
    public void Rules_DeductionChanged_BlamesTheDeductionAlone()
    {
        ImpactAnalysis impact = Run(Old, Three, Forms);

        impact.Rules.Where(r => r.Change != 0).Should().ContainSingle().Which.Should().Match<(string Before, string After, long Rows, long ChangedRows, decimal Change)>(
            r => r.Before == "超支按档扣分" && r.After == "超支按档扣分" && r.Change == impact.TotalAfter - impact.TotalBefore && r.Change < 0);
    }

    /// <summary>Whatever changes, in rows or in the rounding of the total, the lines add up to the change exactly.</summary>
    [Trait("Speed", "Slow")]
    [Fact]
    public void Rules_AnyParameters_AddUpToTheChange() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 40], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Bool).Sample((points, step, decimals, total, cut) =>
        {
            JObject json = JObject.Parse(ChangedBook.Json("每档扣分", (points / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            json["parameters"]!["每档超支率"]!["value"] = step / 100m;
            json["parameters"]!["未完成得分位数"]!["value"] = decimals;
            json["rounding"] = JObject.Parse($"{{ \"total\": {{ \"decimals\": {total}, \"mode\": \"{(cut ? "截断" : "四舍五入")}\" }} }}");
            RuleBook.TryParse(json.ToString(), "b.json", out RuleBook? young, out _).Should().BeTrue();

            ImpactAnalysis impact = Run(Old, young!, Forms.AsSpan(0, 300));

            return impact.Rules.Sum(r => r.Change) == impact.TotalAfter - impact.TotalBefore && impact.Fallen + impact.Risen + impact.Unchanged == impact.Forms;
        }, iter: 30);

    [Fact]
    public void Add_SameBook_MovesNothing()
    {
        ImpactAnalysis impact = Run(Old, Old, Forms.AsSpan(0, 200));

        (impact.Unchanged, impact.Fallen + impact.Risen, impact.MostAffected.Count, impact.Histogram.Count).Should().Be((200, 0, 0, 0));
    }

    [Fact]
    public void Add_RowThatOneBookCannotScore_IsNoFallToZero()
    {
        JObject json = JObject.Parse(ChangedBook.Json("每档扣分", "2"));
        ((JArray)json["scoring"]!).RemoveAt(1);
        foreach (JToken entry in json["scoring"]!)
        {
            entry["when"] = ((string)entry["when"]!).Replace("一级指标 != \"\"", "一级指标 != \"\" && 一级指标 != \"成本指标\"", StringComparison.Ordinal);
        }

        RuleBook.TryParse(json.ToString(), "b.json", out RuleBook? young, out _).Should().BeTrue();

        ImpactAnalysis impact = Run(Old, young!, [EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"))]);

        (impact.Forms, impact.Incomparable, impact.Fallen, impact.TotalBefore).Should().Be((1, 1, 0, 0));
    }

    [Fact]
    public void Grades_LimitsChangedAlone_AreCountedAndNamedThoughTotalsStay()
    {
        RuleBook stricter = Limits(("优", 97), ("良", 80), ("中", 60), ("差", 0));

        ImpactAnalysis impact = Run(Old, stricter, Forms.AsSpan(0, 300));

        long fallen = Forms.Take(300).Select(f => new Scorer(Old).Score(f)).LongCount(c => c.Grade == "优" && c.Total < 97);
        (impact.Fallen, impact.Risen, impact.GradesFallen, impact.GradesRisen, impact.GradesOther).Should().Be((0, 0, fallen, 0, 0));
        fallen.Should().BePositive();
        impact.ConclusionIn().Should().Contain($"等级：{fallen} 份变化，降 {fallen}，升 0（优 → 良 {fallen} 份）");
        impact.Units.Count(u => u.GradeBefore == "优" && u.GradeAfter == "良" && u.Outcome == "不变").Should().Be((int)fallen);
        impact.MostAffected.Should().HaveCount((int)Math.Min(20, fallen)).And.OnlyContain(f => f.Before.Grade != f.After.Grade);
        Html(impact).Should().Contain($"等级有变化的 {fallen} 份自评表").And.Contain("优 → <b>良</b>");
    }

    [Fact]
    public void Grades_MoreLenientOrOfOtherNames_RiseOrAreOthers()
    {
        ImpactAnalysis lenient = Run(Old, Limits(("优", 70), ("良", 65), ("中", 60), ("差", 0)), Forms.AsSpan(0, 300));
        ImpactAnalysis renamed = Run(Old, Limits(("A", 90), ("B", 80), ("C", 60), ("D", 0)), Forms.AsSpan(0, 300));

        (lenient.GradesFallen, lenient.GradesRisen > 0).Should().Be((0, true));
        (renamed.GradesFallen, renamed.GradesRisen, renamed.GradesOther).Should().Be((0, 0, 300 - renamed.Incomplete));
        renamed.ConclusionIn()[1].Should().Contain("有一边不评等级或等级名称不同");
    }

    [Fact]
    public void Units_EveryForm_SayOutcomeAndWhatStandsInTheWay()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        SelfEvaluation hole = seed with { Unit = "甲", Indicators = [.. seed.Indicators.Select((i, n) => n == 0 ? i with { Actual = FormCell.Parse("") } : i)] };
        SelfEvaluation other = seed with { Unit = "乙", Year = 2019, Indicators = [.. seed.Indicators.Select(i => i with { Weight = null })] };

        ImpactAnalysis impact = Run(Old, Three, [seed, hole, other]);

        impact.Units.Select(u => $"{u.Outcome}|{u.Note}").Should().Equal("下降|", "下降|1 行未能计分", impact.Units[2].Outcome + "|" + impact.Units[2].Note);
        impact.Units[2].Should().Match<(string? Source, string Unit, string? Project, int? Year, decimal? Before, decimal? After, string? GradeBefore, string? GradeAfter, string Outcome, string Note)>(
            u => u.Outcome == "没有总分" && u.Note.Contains("不在两本规则书的适用年度"));
        impact.OutsideYears.Should().Be((1, 1));
        impact.ConclusionIn().Should().Contain(l => l.StartsWith("不在适用年度：旧规则书（2023 年度）1 份，新规则书（2023 年度）1 份"));
        impact.ConclusionIn(english: true).Should().HaveSameCount(impact.ConclusionIn()).And.OnlyContain(l => l[0] < 128);
    }

    [Fact]
    public void WriteUnits_FormsAdded_AreLinesThatSpreadsheetsRead()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        using var csv = new StringWriter();
        var impact = new ImpactAnalysis(Old, Three);
        impact.WriteUnits(csv);
        impact.Add(seed, "表.xlsx 第一页");
        impact.Add(seed with { Unit = "=1+1", ProjectName = "甲,乙" });

        string[] lines = csv.ToString().Split("\r\n");
        lines[0].Should().Be("\uFEFF来自,单位,项目,年度,旧总分,新总分,变化,旧等级,新等级,结果,说明");
        lines[1].Should().Be("表.xlsx 第一页,中共株洲市芦淞区委办公室,,2023,96.9,95.9,-1,优,优,下降,");
        lines[2].Should().Be(",'=1+1,\"甲,乙\",2023,96.9,95.9,-1,优,优,下降,");
        lines.Should().HaveCount(4);
    }

    [Fact]
    public void WriteHtml_DateAndIssuer_StandAtTheTop()
    {
        using var page = new StringWriter();
        Run(Old, Three, Forms.AsSpan(0, 5)).WriteHtml(page, new DateOnly(2026, 11, 26), "某县财政局<绩效>");

        page.ToString().Should().Contain("<span>某县财政局&lt;绩效&gt;</span> <span>2026年11月26日</span>");
    }

    private static RuleBook Limits(params (string Name, int From)[] grades)
    {
        JObject json = JObject.Parse(ChangedBook.Json("每档扣分", "2"));
        json["grades"] = new JArray(grades.Select(g => new JObject { ["name"] = g.Name, ["from"] = g.From }));
        return RuleBook.Parse(json.ToString(), "b.json");
    }

    [Fact]
    public void MostAffected_EqualChanges_KeepsTheFirst()
    {
        var impact = new ImpactAnalysis(Old, Three, mostAffected: 2);
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        foreach (int number in Enumerable.Range(1, 5))
        {
            impact.Add(seed, $"f:{number}");
        }

        impact.MostAffected.Select(f => f.Source).Should().Equal("f:1", "f:2");
    }

    [Fact]
    public void WriteHtml_Twice_IsTheSamePage()
    {
        ImpactAnalysis impact = Run(Old, Three, Forms.AsSpan(0, 500));

        Html(impact).Should().Be(Html(Run(Old, Three, Forms.AsSpan(0, 500)))).And.NotContain("http://").And.NotContain("https://").And.NotContain(" src=");
    }

    [Fact]
    public void WriteHtml_HostileNames_AreEscaped()
    {
        const string Attack = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        SelfEvaluation hostile = seed with
        {
            Unit = Attack,
            ProjectName = Attack,
            Indicators = [.. seed.Indicators.Select(i => i with { Name = i.Weight is null ? i.Name : Attack + i.Name })],
        };
        var impact = new ImpactAnalysis(Old, Three);
        impact.Add(hostile, Attack);
        impact.Skip(Attack, Attack);

        string page = Html(impact);

        page.Should().NotContain("<img").And.NotContain("<script>alert").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    private static string Html(ImpactAnalysis impact)
    {
        using var page = new StringWriter();
        impact.WriteHtml(page);
        return page.ToString();
    }

    private static ImpactAnalysis Run(RuleBook before, RuleBook after, ReadOnlySpan<SelfEvaluation> forms)
    {
        var impact = new ImpactAnalysis(before, after);
        foreach (SelfEvaluation form in forms)
        {
            impact.Add(form);
        }

        return impact;
    }
}
