using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Tests.Books;

public sealed class JsonEditTests
{
    private const string Text = """
        {
          // 标题
          "title": "甲", // 行尾
          /* 参数 */
          "parameters": {
            // 最常改
            "每档扣分": { "value": 2, "unit": "分" }, // 每档
            "系数": 0.6
          },
          "scoring": [
            // 第一条
            { "when": "一", "use": "甲" }, // 甲的
            // 第二条
            { "when": "二", "use": "乙" },
            { "when": "三", "use": "丙" } // 末条
            // 完
          ]
        }
        """;

    [Fact]
    public void Set_AValue_ChangesNothingElse() =>
        JsonEdit.Set(Text, ["parameters", "每档扣分", "value"], "3").Should().Be(Text.Replace("\"value\": 2", "\"value\": 3"));

    [Fact]
    public void Set_AMissingMember_AddsIt() =>
        JsonText.TryRead(JsonEdit.Set(Text, ["parameters", "每档扣分", "note"], "\"说明\"")!)!.At("parameters", "每档扣分")!.TextOf("note").Should().Be("说明");

    [Fact]
    public void Move_AnItem_TakesItsCommentsAlong()
    {
        string moved = JsonEdit.Move(Text, ["scoring", 0], 2)!;

        JsonText.TryRead(moved)!.At("scoring")!.Items.Select(i => i.TextOf("use")).Should().Equal("乙", "丙", "甲");
        moved[moved.IndexOf('丙')..].Should().Contain("// 第一条").And.Contain("// 甲的");
        Comments(moved).Should().BeEquivalentTo(Comments(Text));
    }

    [Fact]
    public void Remove_AnItem_TakesItsOwnCommentsAlone()
    {
        string removed = JsonEdit.Remove(Text, ["scoring", 1])!;

        JsonText.TryRead(removed)!.At("scoring")!.Items.Select(i => i.TextOf("use")).Should().Equal("甲", "丙");
        Comments(removed).Should().BeEquivalentTo(Comments(Text).Except(["// 第二条"]));
    }

    [Fact]
    public void Insert_AtTheEnd_KeepsTheLastRemarkWithItsItem()
    {
        string added = JsonEdit.Insert(Text, ["scoring"], 3, """{ "when": "四", "use": "丁" }""")!;

        JsonText.TryRead(added)!.At("scoring")!.Items.Select(i => i.TextOf("use")).Should().Equal("甲", "乙", "丙", "丁");
        Comments(added).Should().BeEquivalentTo(Comments(Text));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("{ // 空\n}")]
    public void Set_InAnEmptyObject_AddsTheMember(string empty) => JsonText.TryRead(JsonEdit.Set(empty, ["a"], "1")!)!.TextOf("a").Should().Be("1");

    [Fact]
    public void Rename_AMember_KeepsItsValue() =>
        JsonText.TryRead(JsonEdit.Rename(Text, ["parameters", "系数"], "新系数")!)!.At("parameters")!.TextOf("新系数").Should().Be("0.6");

    [Theory]
    [InlineData("3", "3")]
    [InlineData(" 0.05 ", "0.05")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("true", "true")]
    [InlineData("1,5", "\"1,5\"")]
    [InlineData("≥90:5 其余:0", "\"≥90:5 其余:0\"")]
    [InlineData("他说\"好\"", "\"他说\\\"好\\\"\"")]
    public void Scalar_Words_AreNumbersOnlyWhereTheyAre(string words, string json) => JsonEdit.Scalar(words).Should().Be(json);

    [Fact]
    public void Edit_PathThatLeadsNowhere_ChangesNothing()
    {
        JsonEdit.Remove(Text, ["scoring", 9]).Should().BeNull();
        JsonEdit.Move(Text, ["scoring", 0], 3).Should().BeNull();
        JsonEdit.Insert(Text, ["title"], 0, "1").Should().BeNull();
        JsonEdit.Set("{ broken", ["a"], "1").Should().BeNull();
    }

    /// <summary>Every value of every shipped book stands where it is said to stand.</summary>
    [Fact]
    public void TryRead_ShippedBooks_ValuesStandAtTheirPlaces()
    {
        foreach (SelfEval.Workbench.Books.BuiltInText book in SelfEval.Workbench.Books.BuiltInText.All)
        {
            Hold(book.Root, book.Text);
        }
    }

    private static void Hold(JsonPart part, string text)
    {
        if (!part.IsContainer)
        {
            JsonText.TryRead(text[part.Start..part.End])!.Words.Should().Be(part.Words);
        }

        foreach (JsonSlot slot in part.Parts)
        {
            Hold(slot.Value, text);
        }
    }

    private static string[] Comments(string text) => [.. text.Split('\n').Select(l => l.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? l[at..].Trim() : "").Where(c => c.Length > 0)];
}
