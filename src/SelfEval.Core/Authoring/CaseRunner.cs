using System.Linq.Expressions;
using SelfEval.Cards.Checks;
using SelfEval.Cards.Totals;
using SelfEval.Cards.Traces;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Authoring;

/// <summary>Scores cases, each with the book as it is or with the workflow and the parameters that the case sets.</summary>
internal sealed class CaseRunner(RuleBook book)
{
    private readonly Scorer _plain = new(book);

    /// <summary>The card; what happened on every row that rules were asked about, on the total and in tallies goes to the coverage.</summary>
    public ScoreCard Score(TestCase one, Coverage coverage)
    {
        Scorer scorer = ScorerFor(one);
        ScoreCard card = scorer.Score(one.Form);
        BookProgram program = scorer.ProgramFor(one.Form.Year);
        IEnumerable<RowTrace> rows = card.Indicators.Append(card.Execution).OfType<IndicatorScore>()
            .Where(r => r.Indicator is not { IsNotApplicable: true })
            .Select(r => RowTrace.Of(card.Book.Trees, r.Facts, card.Form.Year));
        foreach (RowTrace trace in rows.Concat(TotalTrace.Of(program, card)))
        {
            coverage.Record(trace);
        }

        coverage.Record(TallyTrace.Of(program, card));
        coverage.Record(CheckVerdicts.Of(card));
        return card;
    }

    private Scorer ScorerFor(TestCase one) => one.Use is null && one.With.Count == 0 ? _plain : new Scorer(book.With(Changed(one)));

    private BookTrees Changed(TestCase one)
    {
        BookDocument document = book.Document with
        {
            Parameters = [.. book.Document.Parameters.Select(p => one.With.FirstOrDefault(w => w.Name == p.Name) ?? p)],
        };
        BookTrees changed = book.Trees with { Document = document };
        if (one.Use is null)
        {
            return changed;
        }

        EntryTrees forced = Forced(changed, one);
        return changed with { Document = document with { Scoring = [forced.Definition] }, Entries = [forced] };
    }

    /// <summary>The one scoring entry of a case that names its workflow: it takes every row.</summary>
    private static EntryTrees Forced(BookTrees trees, TestCase one)
    {
        var at = new SourceNode(NodeKind.String, one.Offset, one.Offset);
        var when = new RuleText("true", at, trees.Document.Bag);
        return new EntryTrees(new ScoringEntry(when, one.Use!, when with { Text = one.Use! }, []), Expression.Constant(true), [], trees.Workflows[one.Use!]);
    }
}
