using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>A scorer works the first rows out part by part and fuses its rules later; nobody may see the difference.</summary>
public sealed class TieredDelegateTests
{
    private const int UntilFused = 400;

    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void Score_FreshAndWarmScorer_GiveTheSameCard(string id)
    {
        var warm = new Scorer(RuleBooks.Find(id)!);
        SelfEvaluation[] forms = [.. GeneratedForms.Take(60), .. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases"), "0*.json").Select(f => EvaluationFile.Load(f))];
        for (int i = 0; i < UntilFused; i++)
        {
            warm.Score(forms[i % forms.Length]);
        }

        forms.Should().AllSatisfy(form => Text(warm.Score(form)).Should().Be(Text(new Scorer(warm.Book).Score(form)), form.Unit));
    }

    private static string Text(ScoreCard card)
    {
        using var text = new StringWriter();
        ScoreCardJson.Write(card, text);
        return text.ToString();
    }
}
