using Newtonsoft.Json.Linq;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Trials;

/// <summary>The direction that the built-in word lists give to names as forms print them (directions.json); "" where nobody can say.</summary>
public sealed class DirectionTests
{
    private static readonly BookWords Words = new Scorer(RuleBooks.National2020).ProgramFor(2023).Words;

    [Fact]
    public void DirectionOf_NameWithoutComparator_IsAsListed()
    {
        JArray rows = JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Trials", "directions.json")));

        IEnumerable<string> wrong = rows
            .Select(r => (Row: new Indicator { Level1 = (string)r["level1"]!, Level2 = (string)r["level2"]!, Name = (string)r["name"]!, Target = FormCell.Parse((string)r["target"]!) }, Direction: (string)r["direction"]!))
            .Where(r => Words.DirectionOf(r.Row) != r.Direction)
            .Select(r => $"{r.Row.Level2} {r.Row.Name}: “{Words.DirectionOf(r.Row)}”, not “{r.Direction}”");

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("差错率", "≥95%", null, "正向")]
    [InlineData("合格率", "≤95%", null, "反向")]
    [InlineData("合格率", "≤95%", "正向", "正向")]
    [InlineData("合格率", "95%", "反向", "反向")]
    public void DirectionOf_WhatTheFormPrints_ComesBeforeTheName(string name, string target, string? printed, string direction) =>
        Words.DirectionOf(new Indicator { Name = name, Target = FormCell.Parse(target), Direction = printed }).Should().Be(direction);

    [Fact]
    public void DirectionOf_BookWithoutWords_KnowsComparatorsOnly()
    {
        var none = new BookWords(new Dictionary<string, object>(), LevelNames.None);

        none.DirectionOf(new Indicator { Name = "差错率", Target = FormCell.Parse("2%") }).Should().BeEmpty();
        none.DirectionOf(new Indicator { Name = "差错率", Target = FormCell.Parse("≤2%") }).Should().Be("反向");
    }
}
