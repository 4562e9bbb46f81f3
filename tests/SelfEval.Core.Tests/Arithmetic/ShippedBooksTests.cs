using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Model;

namespace SelfEval.Tests.Arithmetic;

/// <summary>No shipped book gives a wrong point for a quotient: every triple against the exact fraction, by what the book says.</summary>
public sealed class ShippedBooksTests
{
    private const int Proportional = 0;
    private const int LinearToTwice = 1;

    /// <summary>Book, decimals and whether they are cut off, formula of inverse rows.</summary>
    public static TheoryData<string, int, bool, int> Books => new()
    {
        { "national-2020-project", 2, false, Proportional },
        { "national-2021-core", 2, false, Proportional },
        { "hubei", 2, false, Proportional },
        { "vendor-default", 2, false, LinearToTwice },
        { "sichuan-department", 2, false, Proportional },
        { "chongqing", 2, false, Proportional },
    };

    public static TheoryData<string> Ids => [.. RuleBooks.Ids];

    [Theory]
    [MemberData(nameof(Books))]
    public void Score_EveryTriple_IsTheFractionRounded(string id, int decimals, bool isCut, int inverse)
    {
        var scorer = new Scorer(RuleBooks.Find(id)!);
        var wrong = new List<string>();
        foreach (IGrouping<int, (int Actual, int Target, int Weight)> some in Triples.All.Where(t => t.Actual <= t.Target).GroupBy(t => t.Target))
        {
            (int Actual, int Target, int Weight)[] triples = [.. some];
            // Swapped, a missed forward row is a missed inverse one.
            Indicator[] rows = [.. triples.Select(t => Row("≥", t.Target, t.Actual, t.Weight)), .. triples.Select(t => Row("≤", t.Actual, t.Target, t.Weight))];
            ScoreCard card = scorer.Score(new SelfEvaluation { Year = 2023, Unit = "甲", Indicators = rows });
            for (int i = 0; i < triples.Length; i++)
            {
                Compare(wrong, triples[i], "≥", card.Indicators[i].Score, Rounded(Share(triples[i]), decimals, isCut));
                Compare(wrong, triples[i], "≤", card.Indicators[triples.Length + i].Score, Rounded(inverse == Proportional ? Share(triples[i]) : Linear(triples[i]), decimals, isCut));
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("lusong-2023", 1, true)]
    [InlineData("national-2020-project", 2, false)]
    [InlineData("hubei", 2, false)]
    public void Score_EveryExecution_IsTheFractionRounded(string id, int decimals, bool isCut)
    {
        var scorer = new Scorer(RuleBooks.Find(id)!);
        var wrong = new List<string>();
        foreach ((int Actual, int Target, int Weight) t in Triples.All.Where(t => t.Actual <= t.Target))
        {
            var form = new SelfEvaluation { Year = 2023, Unit = "甲", Budget = new Budget { FullYear = t.Target, Executed = t.Actual, Weight = t.Weight } };
            Compare(wrong, t, "执行率", scorer.Score(form).Execution!.Score, Rounded(Share(t), decimals, isCut));
        }

        wrong.Should().BeEmpty();
    }

    /// <summary>Stock RulesEngine compares what it is given, so a shipped rule settles a chain before it compares it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Conditions_ChainWithDivision_IsSettledBeforeComparing(string id)
    {
        RuleBook book = RuleBooks.Find(id)!;
        IEnumerable<Expression> trees = book.Trees.Entries.SelectMany(e => e.Workflow.Rules.SelectMany(r => new[] { r.Condition, r.Score }).Append(e.Condition))
            .Concat(book.Trees.Workflows.Values.SelectMany(w => w.Rules.SelectMany(r => new[] { r.Condition, r.Score })));

        trees.SelectMany(UnsettledComparison.In).Distinct().Should().BeEmpty();
    }

    private static ExactFraction Share((int Actual, int Target, int Weight) t) => ExactFraction.Of(t.Weight) * ExactFraction.Of(t.Actual, t.Target);

    private static ExactFraction Linear((int Actual, int Target, int Weight) t) =>
        2 * t.Actual <= t.Target ? ExactFraction.Of(0) : ExactFraction.Of(t.Weight) * (ExactFraction.Of(2) - ExactFraction.Of(t.Target, t.Actual));

    private static decimal Rounded(ExactFraction value, int decimals, bool isCut) => isCut ? value.Cut(decimals) : value.HalfUp(decimals);

    private static void Compare(List<string> wrong, (int Actual, int Target, int Weight) triple, string kind, decimal? score, decimal expected)
    {
        if (score != expected)
        {
            wrong.Add($"{kind} {triple}: {score}, not {expected}");
        }
    }

    private static Indicator Row(string sign, int target, int actual, int weight) =>
        new() { Level1 = "产出指标", Level2 = "数量指标", Name = "数量", Target = Cell(sign, target), Actual = Cell("", actual), Weight = weight };

    private static FormCell Cell(string sign, int number) => FormCell.Parse(sign + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "件");

    private sealed class UnsettledComparison : ExpressionVisitor
    {
        private readonly List<string> _found = [];

        public static IReadOnlyList<string> In(Expression tree)
        {
            var search = new UnsettledComparison();
            search.Visit(tree);
            return search._found;
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (QuotientChain.IsCompared(node))
            {
                _found.Add(TreePrinter.Print(node, static s => s.Name!));
            }

            return base.VisitBinary(node);
        }
    }
}
