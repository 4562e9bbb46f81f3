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
