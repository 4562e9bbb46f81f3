using SelfEval.Cards.Checks;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>Checks are worked out one by one at first and compiled later; nobody may see the difference.</summary>
public sealed class CheckUnitTests
{
    private const int UntilCompiled = 5_100;

    public static TheoryData<string> BooksWithChecks() => [.. RuleBooks.Ids.Where(id => RuleBooks.Find(id)!.Trees.Checks.Count > 0)];

    [Theory]
    [MemberData(nameof(BooksWithChecks))]
    public void Failed_CompiledInterpretedAndByVerdict_AreTheSame(string id)
    {
        var scorer = new Scorer(RuleBooks.Find(id)!);
        SelfEvaluation[] forms = [.. GeneratedForms.Take(200), .. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases"), "0*.json").Select(f => EvaluationFile.Load(f)), EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"))];
        Dictionary<CheckUnit, CheckDelegate> compiled = new(ReferenceEqualityComparer.Instance);
        int compared = 0;
        foreach (ScoreCard card in forms.Select(scorer.Score))
        {
            var rows = new CheckRows(CheckRun.FiguresOf(card));
            foreach (CheckUnit unit in card.Program.Checks.Units)
            {
                CheckDelegate run = compiled.TryGetValue(unit, out CheckDelegate? known) ? known : compiled[unit] = CheckCompiler.Compile(unit.Checks, card.Program.Formulas.Values);
                foreach (CheckFacts row in rows.Of(unit.Scope))
                {
                    compared += Compare(unit, run, row, card);
                }
            }
        }

        compared.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public void Findings_FreshAndWarmScorer_AreTheSame()
    {
        var warm = new Scorer(RuleBooks.Find("lusong-2023")!);
        SelfEvaluation[] forms = [.. GeneratedForms.Take(100)];
        for (int i = 0; i < UntilCompiled; i++)
        {
            _ = warm.Score(forms[i % forms.Length]).Findings;
        }

        forms.Should().AllSatisfy(form => Texts(warm.Score(form)).Should().Equal(Texts(new Scorer(warm.Book).Score(form)), form.Unit));
    }

    private static int Compare(CheckUnit unit, CheckDelegate run, CheckFacts row, ScoreCard card)
    {
        FailedChecks interpreted = Failed(row, failed => unit.Interpret(TreeEvaluator.Over(row, card.Program.Formulas), failed));
        CheckVerdict[] verdicts = unit.Verdicts(TreeEvaluator.Over(row, card.Program.Formulas));
        Orders(interpreted).Should().Equal(unit.Checks.Where((_, i) => verdicts[i] == CheckVerdict.Fails).Select(c => c.Order), $"{card.Form.Unit} {unit.Scope}{row.Key}");
        FailedChecks? compiled = Guard.Try(row, r => Failed(r, failed => run(r, failed)), out FailedChecks? found, out _) ? found : null;
        if (compiled is null)
        {
            // The run itself then works the row out check by check.
            return 0;
        }

        Orders(compiled).Should().Equal(Orders(interpreted), $"{card.Form.Unit} {unit.Scope}{row.Key}");
        return unit.Checks.Count;
    }

    private static FailedChecks Failed(CheckFacts row, Action<FailedChecks> find)
    {
        var failed = new FailedChecks();
        failed.Enter(row, 0);
        find(failed);
        return failed;
    }

    private static int[] Orders(FailedChecks failed) => [.. Enumerable.Range(0, failed.Count).Select(failed.CheckAt)];

    private static string[] Texts(ScoreCard card) => [.. card.Findings.Select(f => $"{f} {f.Where} {f.EnglishMessage}")];
}
