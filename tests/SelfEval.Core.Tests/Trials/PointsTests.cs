using Newtonsoft.Json.Linq;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Tests.Trials;

/// <summary>
/// Wrong points seen when the product was tried, each with the right value (points.json): arithmetic, names, dates, percentages, money,
/// approximate figures, direction. Where nobody can say, no points and a question.
/// </summary>
public sealed class PointsTests
{
    private static readonly JToken[] Cases = [.. JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Trials", "points.json")))];

    public static TheoryData<string> Ids => [.. Cases.Select(c => (string)c["id"]!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Score_TriedInput_GivesTheRightPoints(string id)
    {
        JToken one = Cases.Single(c => (string)c["id"]! == id);
        ScoreCard card = new Scorer(RuleBooks.Find((string)one["book"]!)!).Score(Form(one));

        if (one["row"] is not null)
        {
            card.Indicators[0].Score.Should().Be((decimal?)one["score"], card.Indicators[0].Explanation);
        }
        else
        {
            card.Execution!.Score.Should().Be((decimal?)one["execution"]);
        }

        string[] codes = [.. card.Findings.Select(f => f.Code)];
        string all = string.Join("\n", card.Findings);
        (one["findings"] ?? new JArray()).Select(c => (string)c!).Should().BeSubsetOf(codes, all);
        (one["noFindings"] ?? new JArray()).Select(c => (string)c!).Should().NotIntersectWith(codes, all);
    }

    private static SelfEvaluation Form(JToken one)
    {
        var json = new JObject { ["year"] = 2023, ["unit"] = "甲", ["kind"] = "project", ["budget"] = one["budget"], ["indicators"] = one["row"] is null ? new JArray() : new JArray(one["row"]!) };
        if (one["budget"] is null)
        {
            json.Remove("budget");
        }

        return EvaluationFile.TryParse(json.ToString(), "form.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
            ? form
            : throw new InvalidFileException(diagnostics);
    }
}
