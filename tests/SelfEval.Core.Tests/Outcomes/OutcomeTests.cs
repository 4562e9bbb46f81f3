using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Outcomes;

/// <summary>What becomes of rows and totals (outcomes.json): each case a form, and what its card must say.</summary>
public sealed class OutcomeTests
{
    private static readonly JArray Cases = JArray.Parse(
        File.ReadAllText(Repository.PathOf("tests", "SelfEval.Core.Tests", "Outcomes", "outcomes.json")), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });

    public static TheoryData<string> Names => [.. Cases.Select(c => (string)c["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_Form_SaysWhatBecameOfEachRow(string name)
    {
        JObject card = Card(name, out JToken expect, out _);

        foreach (JProperty row in expect["rows"]?.Children<JProperty>() ?? [])
        {
            JToken scored = card["indicators"]!.Append(card["execution"]!).First(r => ((string?)r["name"] ?? "预算执行率") == row.Name);
            foreach (JProperty wanted in row.Value.Children<JProperty>())
            {
                if (wanted.Name == "says")
                {
                    ((string)scored["explanation"]!).Should().Contain((string)wanted.Value!, row.Name);
                }
                else
                {
                    JToken.DeepEquals(scored[wanted.Name], wanted.Value).Should().BeTrue("{0} of {1} is {2}", wanted.Name, row.Name, scored[wanted.Name]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_Form_AddsUpWhatCounts(string name)
    {
        JObject card = Card(name, out JToken expect, out _);

        foreach (JProperty wanted in expect["card"]?.Children<JProperty>() ?? [])
        {
            JToken? found = card.SelectToken(wanted.Name);
            JToken.DeepEquals(found, wanted.Value).Should().BeTrue("{0} is {1}", wanted.Name, found);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_Form_ReportsEachFactAtItsWeight(string name)
    {
        JObject card = Card(name, out JToken expect, out _);
        string[] findings = [.. card["findings"]!.Select(f => $"{f["severity"]} {f["code"]} {f["where"]} {f["message"]}")];

        foreach (JToken wanted in expect["findings"] ?? new JArray())
        {
            findings.Should().Contain(f => ((string)wanted!).Split('…').All(part => f.Contains(part)), (string)wanted!);
        }

        foreach (JToken absent in expect["noFindings"] ?? new JArray())
        {
            findings.Should().NotContain(f => f.Contains((string)absent!));
        }

        findings.Should().NotContain(f => f.Contains("规则组"), "a clerk does not know the word");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WriteWithForm_Card_ReadsBack(string name)
    {
        _ = Card(name, out _, out ScoreCard card);
        using var written = new StringWriter();
        ScoreCardJson.WriteWithForm(card, written);

        ScoreCardJson.TryParse(written.ToString(), "card.json", new Scorer(card.Book), out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));
    }

    private static JObject Card(string name, out JToken expect, out ScoreCard card)
    {
        JToken one = Cases.Single(c => (string)c["name"]! == name);
        expect = one["expect"]!;
        EvaluationFile.TryParse(one["form"]!.ToString(), "form.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));
        card = new Scorer(RuleBooks.Find((string?)one["book"] ?? "national-2020-project")!).Score(form!);
        using var text = new StringWriter();
        ScoreCardJson.Write(card, text);
        return JObject.Parse(text.ToString());
    }
}
