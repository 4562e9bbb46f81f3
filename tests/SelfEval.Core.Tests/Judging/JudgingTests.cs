using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>
/// How the program judges published and made-up tables that nobody tuned it for, against gold written by a reviewer. The floors in
/// floors.json may only rise. SELFEVAL_JUDGING names a folder that the reports are written to; see README.md beside this file.
/// </summary>
public sealed class JudgingTests
{
    private static readonly JObject Floors = JudgingSet.Read("floors.json");

    private static readonly Dictionary<string, JudgedForm[]> Judged = new[] { JudgingSet.Dev, JudgingSet.Held }
        .ToDictionary(set => set, set => JudgingSet.NamesOf(set).Select(name => new JudgedForm(set, name)).ToArray());

    [Theory]
    [InlineData(JudgingSet.Dev)]
    [InlineData(JudgingSet.Held)]
    public void Tables_EachHaveGold_RowForRow(string set)
    {
        JudgingSet.NamesOf(set, "gold").Should().Equal(JudgingSet.NamesOf(set));
        foreach (string name in JudgingSet.NamesOf(set))
        {
            JudgingSet.Gold(set, name)["rows"]!.Count().Should().Be(EvaluationFile.Load(JudgingSet.TableOf(set, name)).Indicators.Count, "{0} has that many rows", name);
        }
    }

    [Theory]
    [InlineData(JudgingSet.Dev)]
    [InlineData(JudgingSet.Held)]
    public void Score_TablesNobodyTunedFor_StaysAboveTheFloors(string set)
    {
        JudgingCounts counts = JudgingCounts.Of(Judged[set]);
        WriteReport(set);

        JToken floor = Floors[set]!;
        counts.RowShare.Should().BeGreaterThanOrEqualTo((decimal)floor["rows"]!, "{0}", counts);
        counts.Precision.Should().BeGreaterThanOrEqualTo((decimal)floor["precision"]!, "{0}", counts);
        counts.Recall.Should().BeGreaterThanOrEqualTo((decimal)floor["recall"]!, "{0}", counts);
    }

    [Fact]
    public void Findings_OnCleanForms_AreNoErrorsButTheKnownOnes() =>
        Judged.Values.SelectMany(f => f).Where(f => f.IsClean && f.Errors.Any()).Select(f => f.Name)
            .Should().BeEquivalentTo(Floors["cleanFormsWithErrors"]!.Select(n => (string)n!), "the list may only shrink");

    private static void WriteReport(string set)
    {
        if (Environment.GetEnvironmentVariable("SELFEVAL_JUDGING") is { Length: > 0 } folder)
        {
            bool withDetails = set == JudgingSet.Dev || Environment.GetEnvironmentVariable("SELFEVAL_JUDGING_HELD") == "1";
            File.WriteAllText(Path.Combine(folder, $"judging-{set}.txt"), JudgingReport.Of(set, Judged[set], withDetails));
        }
    }
}
