using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Tests.Files;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Tests.Grids;

/// <summary>What is read of a document holds nothing that the program's own files refuse: one list serves both.</summary>
public sealed class ShownTextTests
{
    [Fact]
    public void Clean_EveryCharacter_LeavesNothingThatFilesRefuse()
    {
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            string text = c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() : new Rune(c).ToString();

            string shown = ShownText.Clean($"甲{text}乙");

            if (!CharacterScan.IsClean(shown) || shown.Length < 2)
            {
                shown.Should().Be("clean", $"of U+{c:X4}");
            }
        }
    }

    [Theory]
    [InlineData("甲\u061C\u00AD\u180E\u206A\uFFF9\u3164\uFE0F\u200B乙", "甲乙")]
    [InlineData("甲\U000E0041乙\U00020BB7", "甲乙\U00020BB7")]
    [InlineData("甲\uFFFD乙", "甲〓乙")]
    [InlineData("甲\r\n乙\r丙\u2028丁\u0085戊", "甲\n乙\n丙\n丁\n戊")]
    [InlineData("\u00A0甲\t乙\u2003丙 ", "甲 乙 丙")]
    [InlineData("⽆⼈", "无人")]
    public void Clean_WhatNobodySees_IsGone(string text, string shown) => ShownText.Clean(text).Should().Be(shown);

    [Fact]
    public void Clean_HalfAPair_IsShownAsUnreadable() => ShownText.Clean("甲\uD842乙\uDFB7").Should().Be("甲〓乙〓");

    [Fact]
    public void Read_PdfWithHiddenCharacters_ShowsNone()
    {
        byte[] file = new PdfFile().Text(50, 80, "项目支出\u200B绩效自评表", 16).Ruled([50, 150, 250], [100, 120]).Text(55, 115, "合格\u200E率").Text(155, 115, "95%").ToArray();

        DocumentContent content = DocumentReading.Read(file, "自评表.pdf");

        content.Blocks.OfType<Paragraph>().Select(p => p.Text).Should().OnlyContain(t => CharacterScan.IsClean(t));
        content.Blocks.OfType<Grid>().SelectMany(g => g.Cells).Select(c => c.Text).Should().OnlyContain(t => CharacterScan.IsClean(t)).And.HaveCount(2);
    }
}
