using System.Globalization;
using System.Text;
using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval.Tests.Speed;

/// <summary>The index finds the entry that trying all of them finds.</summary>
public sealed class EntryIndexTests
{
    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void Select_RowsOfManyForms_IsTheFirstOfAllEntries(string id)
    {
        var scorer = new Scorer(RuleBooks.Find(id)!);
        SelfEvaluation[] forms = [.. GeneratedForms.Take(60), .. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases"), "0*.json").Select(f => EvaluationFile.Load(f))];

        forms.Select(scorer.Score).Should().AllSatisfy(AssertFirst);
    }

    /// <summary>Entries that ask for one name, for one of two, for none, and the same name twice.</summary>
    [Fact]
    public void Select_BookOfManyEntries_IsTheFirstOfAllEntries()
    {
        RuleBook.TryParse(Book(), "generated", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));
        string[] levels = ["产出1", "产出2", "产出3", "产出29", "满意度", ""];

        ScoreCard card = new Scorer(book!).Score(new SelfEvaluation
        {
            Year = 2023,
            Unit = "甲",
            Indicators = [.. levels.SelectMany(l => new[] { "10件", "完成" }, (l, actual) => new Indicator { Level1 = l, Name = "指标", Target = FormCell.Parse("10件"), Actual = FormCell.Parse(actual), Weight = 5 })],
        });

        AssertFirst(card);
        card.Indicators.Select(r => r.Rule).Where(r => r is not null).Distinct().Should().HaveCountGreaterThan(3);
    }

    private static void AssertFirst(ScoreCard card)
    {
        foreach (IndicatorScore row in card.Indicators)
        {
            card.Program.Select(row.Facts).Should().Be(card.Program.Select(row.Facts, out _), $"{card.Form.Unit} {row.Name}");
        }
    }

    private static string Book()
    {
        var entries = new StringBuilder();
        for (int i = 0; i < 30; i++)
        {
            string when = i switch
            {
                5 => "实际完成值类型 == \\\"数值\\\"",
                7 => "一级指标 == \\\"产出1\\\" || 一级指标 == \\\"产出2\\\"",
                _ => string.Create(CultureInfo.InvariantCulture, $"一级指标 == \\\"产出{i}\\\" && 分值 > 0"),
            };
            entries.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"when\":\"{when}\",\"use\":\"组{i % 6}\"}}");
        }

        IEnumerable<string> workflows = Enumerable.Range(0, 6).Select(i => $$"""{"WorkflowName":"组{{i}}","Rules":[{"RuleName":"规则{{i}}","Expression":"分值 > 0","Actions":{"OnSuccess":{"Name":"OutputExpression","Context":{"Expression":"分值 - 1"} } } }]}""");
        return $$"""{"id":"many","title":"多","version":"1.0.0","scoring":[{{entries}}],"workflows":[{{string.Join(',', workflows)}}]}""";
    }
}
