using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Authoring;

/// <summary>
/// A notice that no other test knows (没有见过的办法), written with shapes alone, and a form worked out by hand row by row: figures on every line, months
/// that are not thirty days, a number answered with a word.
/// </summary>
public sealed class CountyNoticeTests
{
    private static readonly JObject Data = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Authoring", "county-notice.json")));

    private static readonly string Book = string.Join('\n', Data["book"]!.Select(l => (string)l!));

    [Fact]
    public void Check_NoticeWrittenWithShapes_SaysNothingAndStaysShort()
    {
        RuleBook.Check(Book, "rulebook.json").Select(d => d.Render()).Should().BeEmpty();
        Book.Split('\n').Length.Should().BeLessThanOrEqualTo(60);
        Book.Should().NotContain("workflows");
    }

    [Fact]
    public void Score_FormUnderTheNotice_IsTheOneWorkedOutByHand()
    {
        EvaluationFile.TryParse(Data["form"]!.ToString(), "自评表.json", out SelfEvaluation? form, out _).Should().BeTrue();

        ScoreCard card = new Scorer(RuleBook.Parse(Book, "rulebook.json")).Score(form!);

        card.Indicators.Select(r => (r.Name, r.Score)).Prepend(("执行率", card.Execution!.Score))
            .Should().Equal(((JObject)Data["byHand"]!).Properties().Select(p => (p.Name, (decimal?)p.Value)));
        (card.Total, card.Grade).Should().Be(((decimal)Data["total"]!, (string)Data["grade"]!));
        card.Execution!.Explanation.Should().Contain("89.999%", "90.00% would be the band above");
    }
}
