using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Tests.Speed;

/// <summary>In what order a compiled unit asks whether a check fails: it may be any, as long as nothing throws that need not.</summary>
public sealed class FailureTermTests
{
    private static readonly CheckTrees[] Checks = [.. RuleBooks.Ids.SelectMany(id => RuleBooks.Find(id)!.Trees.Checks)];

    [Fact]
    public void Of_EveryCheck_AsksForEveryFigureAndEverySideOnce() =>
        Checks.Should().HaveCountGreaterThan(1_000).And.AllSatisfy(check =>
        {
            FailureTerm[] terms = [.. FailureTerm.Of(check)];
            terms.Select(t => t.Need).OfType<FactDefinition>().Should().BeEquivalentTo(check.Alternatives.SelectMany(a => a.Needs).Distinct(), check.Definition.Code);
            terms.Select(t => t.Side).OfType<Expression>().Should().BeEquivalentTo(check.Alternatives.Select(a => a.Condition), o => o.ComparingByValue<Expression>(), check.Definition.Code);
        });

    [Fact]
    public void Of_SideThatMayThrow_ComesAfterItsFiguresAndTheSidesInFrontOfIt()
    {
        int looked = 0;
        foreach (CheckTrees check in Checks)
        {
            List<FailureTerm> terms = [.. FailureTerm.Of(check)];
            for (int i = 0; i < check.Alternatives.Count; i++)
            {
                CheckAlternative side = check.Alternatives[i];
                if (!MayFail.In(side.Condition) || side.Needs.Count == 0)
                {
                    continue;
                }

                int own = terms.FindIndex(t => t.Side == side.Condition);
                side.Needs.Should().OnlyContain(need => terms.FindIndex(t => t.Need == need) < own, check.Definition.Code);
                check.Alternatives.Take(i).Where(s => s.Needs.Count > 0).All(s => terms.FindIndex(t => t.Side == s.Condition) < own).Should().BeTrue(check.Definition.Code);
                looked++;
            }
        }

        looked.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Of_DearFact_ComesBehindWordsAndFigures()
    {
        CheckTrees check = Checks.First(c => c.Definition.Code == "K74");

        FailureTerm.Of(check).Select(t => t.Need?.Name ?? t.Side!.ToString()).Should().Equal("自评得分", "(自评得分 == 0)", "Not(重复资金一行)");
    }
}
