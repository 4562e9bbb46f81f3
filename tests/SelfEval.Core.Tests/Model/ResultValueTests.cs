using CsCheck;
using SelfEval.Model;
using SelfEval.Tests.Serializing;

namespace SelfEval.Tests.Model;

/// <summary>What scoring hands out are values as forms are: equal by what they hold, whoever made them, and unequal where one thing differs.</summary>
public sealed class ResultValueTests
{
    private static readonly string Book = File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));
    private static readonly Scorer Once = new(RuleBook.Parse(Book, "one.json"));
    private static readonly Scorer Again = new(RuleBook.Parse(Book, "other.json"));

    [Fact]
    public void Card_ScoredTwice_IsEqualInAllItHolds() => ModelGen.Form.Sample(
        form =>
        {
            ScoreCard one = Once.Score(form);
            ScoreCard other = Again.Score(form with { Indicators = [.. form.Indicators.Select(i => i with { })] });

            AreEqual(one, other);
            one.Indicators.Should().Equal(other.Indicators);
            one.Findings.Should().Equal(other.Findings);
            one.UncheckedRules.Should().Equal(other.UncheckedRules);
            one.Findings.Select(f => f.GetHashCode()).Should().Equal(other.Findings.Select(f => f.GetHashCode()));
            one.Indicators.Select(r => r.GetHashCode()).Should().Equal(other.Indicators.Select(r => r.GetHashCode()));
        },
        iter: 200);

    [Fact]
    public void Card_OfAFormThatDiffersInOneThing_IsUnequal() => ModelGen.Form.Sample(
        form =>
        {
            ScoreCard card = Once.Score(form);

            (card == Once.Score(form with { Unit = form.Unit + "甲" })).Should().BeFalse();
            foreach (int i in Enumerable.Range(0, form.Indicators.Count))
            {
                ScoreCard changed = Once.Score(form with { Indicators = [.. form.Indicators.Select((row, at) => at == i ? row with { Name = row.Name + "甲" } : row)] });
                (card == changed).Should().BeFalse();
                (card.Indicators[i] == changed.Indicators[i]).Should().BeFalse();
            }
        },
        iter: 100);

    [Fact]
    public void Book_WithTheSameText_IsEqualWhereverItWasReadFrom()
    {
        AreEqual(Once.Book, Again.Book);
        AreEqual(RuleBooks.Lusong2023, RuleBook.Load(Repository.PathOf("rules", "lusong-2023", "rulebook.json")));
        (Once.Book == RuleBook.Parse(Book.Replace("\"value\": 2,", "\"value\": 3,", StringComparison.Ordinal), "one.json")).Should().BeFalse();
        (Once.Book == RuleBooks.National2020).Should().BeFalse();
    }

    /// <summary>Words are an app's own delegates: the same name for another fact is another book.</summary>
    [Fact]
    public void Book_WithOtherWords_IsUnequal()
    {
        const string json = """{ "id": "x", "title": "x", "requires": ["人口"], "scoring": [{ "when": "人口 > 0", "use": "甲" }], "workflows": [{ "WorkflowName": "甲", "Rules": [{ "RuleName": "一", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值" } } } }] }] }""";
        RuleWords many = RuleWords.None.WithNumber("人口", "说明", (_, _) => 9);
        RuleWords few = RuleWords.None.WithNumber("人口", "说明", (_, _) => 1);

        AreEqual(RuleBook.Parse(json, "x", many), RuleBook.Parse(json, "x", many));
        (RuleBook.Parse(json, "x", many) == RuleBook.Parse(json, "x", few)).Should().BeFalse();
    }

    [Fact]
    public void Trace_OfTheSameRow_IsEqual()
    {
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        (ScoreCard one, ScoreCard other) = (Once.Score(form), Once.Score(form));

        foreach ((IndicatorScore left, IndicatorScore right) in one.Indicators.Zip(other.Indicators))
        {
            AreEqual(one.Explain(left), other.Explain(right));
        }

        one.Indicators.Select(r => one.Explain(r)).Distinct().Should().HaveCount(one.Indicators.Select(r => one.Explain(r).Render()).Distinct().Count());
    }

    [Fact]
    public void Diagnostics_OfTheSameText_AreEqual()
    {
        const string broken = """{ "id": "x", "title": "x", "scoring": [{ "when": "实际值 > 0", "use": "乙" }], "workflows": [] }""";

        IReadOnlyList<Diagnostic> once = RuleBook.Check(broken, "x.json");

        once.Should().NotBeEmpty().And.Equal(RuleBook.Check(broken, "x.json"));
        once.Select(d => d.GetHashCode()).Should().Equal(RuleBook.Check(broken, "x.json").Select(d => d.GetHashCode()));
        once.Should().NotIntersectWith(RuleBook.Check(broken, "y.json"), "the place is another");
        once.Should().NotIntersectWith(RuleBook.Check(broken.Replace("实际值", "实得值", StringComparison.Ordinal), "x.json").Where(d => d.Message.Contains("实得值", StringComparison.Ordinal)));
    }

    [Fact]
    public void Choices_OfTheSameBook_AreEqual() => Once.Book.Choices.Should().NotBeEmpty().And.Equal(Again.Book.Choices).And.OnlyHaveUniqueItems();

    [Fact]
    public void Card_BesideNothing_IsUnequal()
    {
        ScoreCard card = Once.Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

        (card == null).Should().BeFalse();
        (null == card).Should().BeFalse();
        (card != null).Should().BeTrue();
        card!.Equals(new object()).Should().BeFalse();
        (Nothing() == Nothing()).Should().BeTrue();
    }

    private static ScoreCard? Nothing() => null;

    private static void AreEqual<T>(T one, T other)
        where T : class, IEquatable<T>
    {
        ReferenceEquals(one, other).Should().BeFalse();
        one.Equals(other).Should().BeTrue();
        one.Equals((object)other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
    }
}
