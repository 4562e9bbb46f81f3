using SelfEval.Benchmarks;
using SelfEval.Benchmarks.Baselines;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>What a card costs, held to hand-written C# that makes the same card.</summary>
public sealed class ScorerCostTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);

    [Fact]
    public void Score_GeneratedForms_MakesTheCardOfHandWrittenCode()
    {
        foreach (SelfEvaluation form in GeneratedForms.Take(400))
        {
            ScoreCard card = Scorer.Score(form);
            HandCard hand = HandScorer.Score(form);

            (card.Total, card.IsComplete, card.Grade, card.Difference).Should().Be((hand.Total, hand.IsComplete, hand.Grade, hand.Difference), form.Unit);
            card.Indicators.Prepend(card.Execution!).Where(r => r.Outcome == ScoreOutcome.Scored).Select(r => (r.Rule, r.Score, r.Declared, r.Difference, r.Explanation))
                .Should().Equal(hand.Rows.Prepend(hand.Execution!).Where(r => r.Outcome == ScoreOutcome.Scored).Select(r => (r.Rule, r.Score, r.Declared, r.Difference, r.Explanation)), form.Unit);
            card.Indicators.Select(r => (r.Outcome, r.Score)).Should().Equal(hand.Rows.Select(r => (r.Outcome, r.Score)), form.Unit);
        }
    }

    /// <summary>The benchmarks compare nothing that does not agree: a book that its contenders cannot take in would end them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Score_SeedAndGeneratedForms_StockEngineAgrees(bool onlyNamed) =>
        Agreement.Check(Scorer, new StockScorer(Repository.PathOf("rules", "lusong-2023", "rulebook.json"), onlyNamed), [EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")), .. GeneratedForms.Take(300)])
            .Should().BeTrue();

    /// <summary>Published forms of every kind: hand-written code that decides less would be no measure.</summary>
    [Fact]
    public void Score_PublishedForms_DecidesRowsAsHandWrittenCodeDoes()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases"), "0*.json"))
        {
            SelfEvaluation form = EvaluationFile.Load(path);

            Scorer.Score(form).Indicators.Select(r => (r.Outcome, r.Score, r.Outcome == ScoreOutcome.Scored ? r.Rule + r.Explanation : null))
                .Should().Equal(HandScorer.Score(form).Rows.Select(r => (r.Outcome, r.Score, r.Outcome == ScoreOutcome.Scored ? r.Rule + r.Explanation : null)), path);
        }
    }

    [Fact]
    public void Score_ManyForms_AllocatesAtMostHalfMoreThanAHandWrittenCard()
    {
        SelfEvaluation[] forms = GeneratedForms.Take(100);

        long ours = Allocated(forms, f => Scorer.Score(f));
        long hand = Allocated(forms, f => HandScorer.Score(f));

        ours.Should().BeLessThanOrEqualTo(hand * 3 / 2);
    }

    [Fact]
    public void Score_SixtyFourThreads_EachGetsTheCardOfOneThread()
    {
        SelfEvaluation[] forms = GeneratedForms.Take(64);
        decimal?[] alone = [.. forms.Select(f => Scorer.Score(f).Total)];
        SelfEvaluation[] unread = GeneratedForms.Take(64);
        var scorer = new Scorer(RuleBooks.Lusong2023);
        var totals = new decimal?[64][];
        using var gate = new Barrier(64);
        Thread[] threads = [.. Enumerable.Range(0, 64).Select(n => new Thread(() =>
        {
            gate.SignalAndWait();
            totals[n] = [.. unread.Select(f => scorer.Score(f).Total)];
        }))];

        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        totals.Should().AllSatisfy(t => t.Should().Equal(alone));
    }

    [Fact]
    public void Score_AForm_LeavesItsRowsEqualToTheirCopies()
    {
        SelfEvaluation form = GeneratedForms.Take(1)[0];
        Indicator copy = form.Indicators[0] with { };

        Scorer.Score(form);

        form.Indicators[0].Should().Be(copy);
    }

    private static long Allocated(SelfEvaluation[] forms, Func<SelfEvaluation, object> score)
    {
        // The first passes read the cells and fuse every workflow; that is not what a card costs.
        long before = 0;
        for (int pass = 0; pass < 8; pass++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            foreach (SelfEvaluation form in forms)
            {
                score(form);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
