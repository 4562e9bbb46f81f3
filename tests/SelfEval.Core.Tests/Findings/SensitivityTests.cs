using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Findings;

/// <summary>
/// Every number of the consistent form, changed by 0.02 up and down, raises exactly the checks that speak of it. Which those are is
/// written down by hand in cells.json: a check with the cells it speaks of; + or - before a cell where only that direction breaks it.
/// </summary>
public sealed partial class SensitivityTests
{
    private static readonly JObject Spoken = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Findings", "cells.json")));
    private static readonly string Text = File.ReadAllText(Repository.PathOf("seeds", "consistent-2023.json"));
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);

    public static TheoryData<string> Cells()
    {
        var data = new TheoryData<string>();
        foreach (string path in Numbers(JObject.Parse(Text)).Where(p => p is not ("year" or "source.year")))
        {
            data.Add(path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Findings_OneFigureChanged_AreThoseOfTheChecksThatSpeakOfIt(string path)
    {
        foreach (string sign in new[] { "+", "-" })
        {
            IEnumerable<string> expected = Spoken.Properties().Where(c => c.Value.Any(cell => Matches((string)cell!, path, sign))).Select(c => c.Name);

            Raised(path, sign == "+" ? 0.02m : -0.02m).Should().BeEquivalentTo(expected, $"{path} {sign} 0.02");
        }
    }

    [Fact]
    public void Cells_WrittenDown_AllExist()
    {
        string[] numbers = [.. Numbers(JObject.Parse(Text))];

        Spoken.Properties().SelectMany(c => c.Value).Select(c => (string)c!).Should().OnlyContain(cell => numbers.Any(n => Matches(cell, n, "+") || Matches(cell, n, "-")));
    }

    [Fact]
    public void Checks_WrittenDown_AreThoseOfTheBook()
    {
        IEnumerable<string> codes = Regex.Matches(File.ReadAllText(Repository.PathOf("rules", "checks", "rulebook.json")), "\"code\": \"([^\"]+)\"").Select(m => m.Groups[1].Value).Append("SE0423");

        Spoken.Properties().Select(p => p.Name).Should().BeSubsetOf(codes);
    }

    private static IEnumerable<string> Raised(string path, decimal change)
    {
        JObject form = JObject.Parse(Text);
        var cell = (JValue)form.SelectToken(path)!;
        cell.Value = cell.Value is string text
            ? OneNumber().Replace(text, m => (decimal.Parse(m.Value, CultureInfo.InvariantCulture) + change).ToString(CultureInfo.InvariantCulture))
            : Convert.ToDecimal(cell.Value, CultureInfo.InvariantCulture) + change;
        return Findings(form.ToString()).Except(Findings(Text)).Select(f => f.Split(' ')[0]).Distinct();
    }

    private static IEnumerable<string> Findings(string json)
    {
        EvaluationFile.TryParse(json, "form.json", out SelfEvaluation? form, out _).Should().BeTrue();
        return Scorer.Score(form!).Findings.Select(f => $"{f.Code} {f.Where}");
    }

    /// <summary>[] in a written cell stands for any row.</summary>
    private static bool Matches(string written, string path, string sign)
    {
        string cell = written.TrimStart('+', '-');
        bool sameSign = cell == written || written.StartsWith(sign, StringComparison.Ordinal);
        return sameSign && Regex.IsMatch(path, "^" + Regex.Escape(cell).Replace(@"\[]", @"\[\d+]", StringComparison.Ordinal) + "$");
    }

    /// <summary>Cells that hold a number, and cells as published that hold one in their text: 95%, ≥20篇.</summary>
    private static IEnumerable<string> Numbers(JObject form) =>
        form.Descendants().OfType<JValue>().Where(v => v.Type is JTokenType.Integer or JTokenType.Float || IsPublishedFigure(v)).Select(v => v.Path);

    private static bool IsPublishedFigure(JValue cell) => cell is { Type: JTokenType.String, Parent: JProperty { Name: "target" or "actual" or "printedRate" or "printedAreaRate" or "printedInvestmentRate" } }
        && OneNumber().Count((string)cell!) == 1;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex OneNumber();
}
