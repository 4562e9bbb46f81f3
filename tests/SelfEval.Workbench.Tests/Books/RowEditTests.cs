using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;
using SelfEval.Workbench.Views.Rows;

namespace SelfEval.Workbench.Tests.Books;

/// <summary>What tables do to rows, in every list of every built-in book: comments stay, and the text stays whole.</summary>
public sealed class RowEditTests
{
    private static readonly string[] Lists = ["parameters", "grades", "scoring", "workflows", "checks"];

    public static TheoryData<string> Books => [.. RuleBooks.Ids];

    [Theory]
    [MemberData(nameof(Books))]
    public void Move_FirstToLastAndBack_IsTheBookAsItWas(string id)
    {
        string text = Formatted(BuiltInText.Find(id)!.Text);
        foreach (object[] list in ListsOf(text))
        {
            int last = JsonText.TryRead(text)!.At(list)!.Parts.Count - 1;

            string there = JsonEdit.Move(text, [.. list, 0], last)!;
            string back = JsonEdit.Move(there, [.. list, last], 0)!;

            Comments(there).Should().BeEquivalentTo(Comments(text), $"{string.Join('/', list)} of {id}");
            Formatted(back).Should().Be(text, $"{string.Join('/', list)} of {id}");
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Repeat_ThenRemove_IsTheBookAsItWas(string id)
    {
        string text = Formatted(BuiltInText.Find(id)!.Text);
        foreach (object[] list in ListsOf(text))
        {
            JsonPart parts = JsonText.TryRead(text)!.At(list)!;
            for (int i = 0; i < parts.Parts.Count; i++)
            {
                string more = JsonEdit.Repeat(text, [.. list, i], copy => copy)!;
                JsonPart after = JsonText.TryRead(more)!.At(list)!;

                after.Parts.Should().HaveCount(parts.Parts.Count + 1);
                after.Parts.Select(p => p.Name).Where(n => n.Length > 0).Should().OnlyHaveUniqueItems();
                Formatted(JsonEdit.Remove(more, [.. list, i + 1])!).Should().Be(text, $"{string.Join('/', list)} {i} of {id}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Copy_PastedAgain_IsTheSameValue(string id)
    {
        string text = Formatted(BuiltInText.Find(id)!.Text);
        foreach (object[] list in ListsOf(text))
        {
            string copy = JsonEdit.Copy(text, [.. list, 0])!;
            JsonPart first = JsonText.TryRead(text)!.At(list)!.Parts[0].Value;

            JsonEdit.TryPasted(copy, out string pasted, out bool areMembers).Should().BeTrue($"{string.Join('/', list)} of {id}");
            areMembers.Should().Be(list is ["parameters"]);
            JsonPart read = JsonText.TryRead(areMembers ? "{" + pasted + "}" : "[" + pasted + "]")!.Parts.Single().Value;
            Words(read).Should().Be(Words(first));
        }
    }

    [Fact]
    public void Copy_ARowWithComments_TakesThemAlongAtTheLeftMargin() =>
        JsonEdit.Copy("{\n  \"scoring\": [\n    // 甲\n    {\n      \"when\": \"一\"\n    }\n  ]\n}", ["scoring", 0]).Should().Be("// 甲\n{\n  \"when\": \"一\"\n}");

    [Theory]
    [InlineData("")]
    [InlineData("随便写的")]
    [InlineData("{ \"when\": \"一\"")]
    [InlineData("{ } }, { ")]
    [InlineData("{ \"a\": 1 } ], [ { \"a\": 2 }")]
    [InlineData("\"a\": 1 }, { \"b\": 2")]
    [InlineData("3")]
    [InlineData("\"甲\"")]
    public void TryPasted_NothingWhole_IsRefused(string words) => JsonEdit.TryPasted(words, out _, out _).Should().BeFalse();

    [Theory]
    [InlineData("{ \"a\": 1 },", false)]
    [InlineData("// 注释\n{ \"a\": 1 }, { \"a\": 2 } // 完", false)]
    [InlineData("\"参数\": 3", true)]
    [InlineData("\"参数\": { \"value\": 3 }, // 完", true)]
    public void TryPasted_RowsOrMembers_StayWholeWhereAnotherFollows(string words, bool members)
    {
        JsonEdit.TryPasted(words, out string pasted, out bool areMembers).Should().BeTrue();

        areMembers.Should().Be(members);
        JsonText.TryRead(members ? "{" + pasted + ", \"z\": 1 }" : "[" + pasted + ", { \"z\": 1 }]").Should().NotBeNull();
    }

    [Theory]
    [InlineData("move 3 2", RowDeed.Move, 3, 2)]
    [InlineData("remove 0 0", RowDeed.Remove, 0, 0)]
    public void Command_AsThePageSendsIt_IsRead(string words, RowDeed deed, int row, int to) => RowCommand.TryRead(words).Should().Be(new RowCommand(deed, row, to));

    [Theory]
    [InlineData("")]
    [InlineData("move")]
    [InlineData("move -1 2")]
    [InlineData("move 1 2 3")]
    [InlineData("7 1 2")]
    [InlineData("drop 1 2")]
    public void Command_OfAnotherKind_IsNone(string words) => RowCommand.TryRead(words).Should().BeNull();

    private static IEnumerable<object[]> ListsOf(string text)
    {
        JsonPart root = JsonText.TryRead(text)!;
        foreach (string list in Lists.Where(l => root[l] is { Parts.Count: > 0 }))
        {
            yield return [list];
            for (int i = 0; list is "workflows" or "checks" && i < root[list]!.Parts.Count; i++)
            {
                if (root.At(list, i, "Rules") is { Parts.Count: > 0 })
                {
                    yield return [list, i, "Rules"];
                }
            }
        }
    }

    private static string Formatted(string text) => RuleBook.TryFormat(text, "rulebook.json", out string? formatted, out _) ? formatted : throw new InvalidOperationException("not to be formatted");

    private static string Words(JsonPart part) => part.IsContainer ? $"({string.Join(' ', part.Parts.Select(p => p.Name + Words(p.Value)))})" : part.Words;

    private static IEnumerable<string> Comments(string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("//", StringComparison.Ordinal));
}
