using System.Text.RegularExpressions;
using SelfEval.Model;

namespace SelfEval.Tests;

/// <summary>What the README shows is run here, so that it stays true.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Readmes() => ["README.md", "README.zh-CN.md"];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void CSharpBlock_InReadme_IsTheCompiledSnippet(string readme)
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "SelfEval.Core.Tests", "Documents", "ReadmeTests.cs"));
        string compiled = SnippetRegion().Match(source).Groups[1].Value;

        Plain(Block(readme, "csharp")).Should().Be(Plain("using SelfEval;\nusing SelfEval.Model;\n" + compiled));
    }

    [Fact]
    public void CSharpBlock_Run_PrintsTheTotal()
    {
        using var printed = new StringWriter();
        RunSnippet(printed);

        printed.ToString().Should().StartWith("96.9 优").And.Contain("全年总支出 18 支出582.66万元");
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void ErrorLine_InReadme_IsWhatTheCheckerSays(string readme)
    {
        string book = File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));
        int fault = book.IndexOf("实际完成值 >= 年度指标值", StringComparison.Ordinal);

        RuleBook.TryParse(book.Remove(fault, 5).Insert(fault, "实际值"), "rules/lusong-2023/rulebook.json", out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        File.ReadAllText(Repository.PathOf(readme)).Should().Contain("\n" + diagnostics.Single(d => d.Severity == FindingSeverity.Error) + "\n");
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void JsonBlock_InReadme_StandsInTheBook(string readme) =>
        File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json")).Should().Contain(Block(readme, "json").Trim());

    private static void RunSnippet(TextWriter console)
    {
        TextWriter Console = console;
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        RuleBook book = RuleBook.Load(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));
        #region readme
        var scorer = new Scorer(book);
        ScoreCard card = scorer.Score(form);

        Console.WriteLine($"{card.Total} {card.Grade}");
        foreach (IndicatorScore row in card.Indicators)
        {
            Console.WriteLine($"{row.Name} {row.Score} {row.Explanation}");
        }
        #endregion
    }

    private static string Block(string readme, string language) =>
        Regex.Match(File.ReadAllText(Repository.PathOf(readme)), "```" + language + "\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>Without comments, blanks and the two loading lines, whose paths differ from where tests run.</summary>
    private static string Plain(string code) => string.Join('\n', code.Split('\n')
        .Select(l => Comment().Replace(l, "").Trim())
        .Where(l => l.Length > 0 && !l.Contains(".Load(", StringComparison.Ordinal)));

    [GeneratedRegex(@"#region readme\r?\n(.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex SnippetRegion();

    [GeneratedRegex(@"\s+//.*$")]
    private static partial Regex Comment();
}
