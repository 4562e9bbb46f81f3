using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Cases;

/// <summary>Messy forms of our own (messy-forms.json): nothing is invented, nobody is accused of what the form does not say.</summary>
public sealed class MessyFormsTests
{
    private static readonly JArray Forms = (JArray)JObject.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "messy-forms.json")), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore })["forms"]!;

    private static readonly Scorer Scorer = new(RuleBooks.National2020);

    public static TheoryData<string> Names => new(Forms.Select(f => (string)f["name"]!));

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_MessyForm_KeepsWhatItSaysAndNoMore(string name)
    {
        (SelfEvaluation form, string[] diagnostics, JToken expect) = Read(name);

        form.Indicators.Select(i => i.Weight).Should().Equal(expect["weights"]!.Select(w => (decimal?)w));
        form.Indicators.Select(i => i.DeclaredScore).Should().Equal(expect["scores"]!.Select(s => (decimal?)s));
        form.DeclaredTotal.Should().Be((decimal?)expect["total"]);
        form.DeclaredTotalWeight.Should().Be((decimal?)expect["totalWeight"]);
        diagnostics.Should().BeEquivalentTo(expect["diagnostics"]!.Select(d => (string)d!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_MessyForm_FindsWhatIsThereAndNoMore(string name)
    {
        (SelfEvaluation form, _, JToken expect) = Read(name);

        ScoreCard card = Scorer.Score(form);

        card.Findings.Select(f => f.Code).Should().BeEquivalentTo(expect["findings"]!.Select(f => (string)f!), string.Join('\n', card.Findings));
        card.Grade.Should().Be((string?)expect["grade"]);
        if (expect["computed"] is { } total)
        {
            card.Total.Should().Be((decimal)total);
        }
    }

    private static (SelfEvaluation Form, string[] Diagnostics, JToken Expect) Read(string name)
    {
        JToken one = Forms.Single(f => (string)f["name"]! == name);
        EvaluationFile.TryParse(one["form"]!.ToString(), "messy.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));
        return (form!, [.. diagnostics.Select(d => d.Code).Distinct()], one["expect"]!);
    }
}
