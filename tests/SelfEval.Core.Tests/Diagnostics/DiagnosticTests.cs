using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Tests.Diagnostics;

public sealed partial class DiagnosticTests
{
    private static readonly DiagnosticDescriptor[] Catalogue =
        [.. typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (DiagnosticDescriptor)f.GetValue(null)!).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static TheoryData<string> Codes() => [.. Example.All.Select(e => e.Code)];

    public static TheoryData<string> CommandCodes() => [.. CommandExample.All.Select(e => e.Code)];

    [Fact]
    public void Check_BookWithTwentyPlantedFaults_ShowsEachAtItsPlaceInOneRun()
    {
        string[] expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Diagnostics", "planted.expected.txt"));
        string book = Path.Combine(AppContext.BaseDirectory, "Diagnostics", "planted.json");

        IReadOnlyList<Diagnostic> found = RuleBook.Check(book);

        found.Select(d => $"{d.Location.Line}:{d.Location.Column} {d.Code}").Should().Equal(expected, string.Join("\n", found.Select(d => d.Render())));
        found.Select(d => d.Code).Distinct().Should().HaveCountGreaterThanOrEqualTo(20);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_Example_GivesItsCodeAndTheMendedOneDoesNot(string code)
    {
        Example example = Example.All.Single(e => e.Code == code);

        example.OfWrong().Select(d => d.Code).Should().Contain(code);
        example.OfRight().Select(d => d.Code).Should().NotContain(code);
        example.OfWrong().Should().OnlyContain(d => d.Render(false).Length > 10 && d.Render(true).Length > 10);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(CommandCodes))]
    public void Run_Example_GivesItsCodeAndTheMendedOneDoesNot(string code)
    {
        CommandExample example = CommandExample.All.Single(e => e.Code == code);

        example.OfWrong().Should().Contain(code);
        example.OfWrong(english: true).Should().Contain(code);
        example.OfRight().Should().NotContain(code);
    }

    [Fact]
    public void Codes_InTheCatalogue_AllHaveOneExample() =>
        Example.All.Select(e => e.Code).Concat(CommandExample.All.Select(e => e.Code))
            .Should().BeEquivalentTo(Catalogue.Select(d => d.Code), "a new code needs an entry in examples.json or command-examples.json beside this test");

    [Fact]
    public void Codes_InTheCatalogue_AreUniqueAndUsed()
    {
        Catalogue.Select(d => d.Code).Should().OnlyHaveUniqueItems();
        string source = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src", "SelfEval.Core"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name).Should().OnlyContain(name => source.Contains("DiagnosticCatalog." + name, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_InBothLanguages_TakeTheSameParticulars()
    {
        object[] particulars = [.. Enumerable.Range(0, 9).Select(i => (object)i)];

        foreach (DiagnosticDescriptor row in Catalogue)
        {
            Action format = () => _ = string.Format(row.Chinese, particulars) + string.Format(row.English, particulars);
            format.Should().NotThrow(row.Code);
            row.Chinese.Should().NotEndWith("。", row.Code);
        }
    }

    /// <summary>A clerk reads these: English words stand in them only where a file or a command is written so.</summary>
    [Fact]
    public void Texts_InChinese_HoldNoEnglishButWhatStandsInFiles()
    {
        string[] known =
        [
            "JSON", "UTF", "U", "Math", "Round", "null", "true", "in", "selfeval", "books", "rules", "seeds", "hunan", "criteria", "checklist", "m",
            "extends", "weights", "scoring", "when", "with", "set", "LocalParams", "workflow", "expect", "score", "weight", "unless", "resume", "read", "new", "total", "totalWeight", "unit", "requires",
        ];

        foreach (DiagnosticDescriptor row in Catalogue)
        {
            EnglishWord().Matches(Plain(row.Chinese)).Select(w => w.Value).Should().BeSubsetOf(known, row.Code);
        }
    }

    [Fact]
    public void Examples_InChinese_NameNoTypeOfTheProgram() =>
        Example.All.SelectMany(e => e.OfWrong()).Select(d => d.Message).Concat(CommandExample.All.Select(e => e.OfWrong()))
            .Should().OnlyContain(m => !m.Contains("Newtonsoft") && !m.Contains("System.") && !m.Contains("RulesEngine") && !m.Contains("Exception") && !m.Contains("Decimal") && !m.Contains("Boolean"));

    /// <summary>docs/diagnostics.md is made from the catalogue and the examples; SELFEVAL_UPDATE=1 writes it anew.</summary>
    [Fact]
    public void Page_OfAllCodes_IsUpToDate()
    {
        string path = Repository.PathOf("docs", "diagnostics.md");
        string page = Page();
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "run: SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllCodes");
    }

    private static string Page()
    {
        var page = new StringBuilder("# 诊断代码\n\n`selfeval` 报告的每个代码、它的意思和改法。代码一经公布不改含义。\n本页由目录和示例生成，请勿手改：`SELFEVAL_UPDATE=1 dotnet test --filter Page_OfAllCodes`。\n\n");
        page.Append("SE00 文件和 JSON · SE01 规则书 · SE02 算式 · SE03 自评表 · SE04 计分和核对 · SE05 用例 · SE06 假设测算\n");
        foreach (DiagnosticDescriptor row in Catalogue)
        {
            page.Append($"\n## {row.Code} {DiagnosticText.Label(row.Severity)}\n\n{Plain(row.Chinese)}\n\n*{Plain(row.English)}*\n");
            if (Example.All.SingleOrDefault(e => e.Code == row.Code) is { } example)
            {
                Append(page, example);
            }
            else
            {
                Append(page, CommandExample.All.Single(e => e.Code == row.Code));
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, Example example)
    {
        Diagnostic found = example.OfWrong().First(d => d.Code == example.Code);
        string wrong = example.Wrong + (example.Repeat > 1 ? $"  … × {example.Repeat}" : "");
        page.Append($"\n错：\n\n```{(example.Kind is "book" or "form" ? "jsonc" : "")}\n{Shown(wrong)}\n```\n\n报告：\n\n```\n{Shown(found.Render())}\n```\n\n对：\n\n```\n{Shown(example.Right)}\n```\n");
    }

    private static void Append(StringBuilder page, CommandExample example)
    {
        page.Append($"\n错：\n{Files(example.WrongFiles)}\n运行 `{Command(example.Wrong)}`，报告：\n\n```\n{Shown(example.Report())}\n```\n\n对：\n");
        page.Append(Files(example.RightFiles.Where(f => example.WrongFiles.GetValueOrDefault(f.Key) != f.Value)));
        page.Append(example.Right == example.Wrong ? "" : $"\n`{Command(example.Right)}`\n");
    }

    private static string Files(IEnumerable<KeyValuePair<string, string>> files) =>
        string.Concat(files.Select(f => $"\n`{f.Key}`\n\n```{Fence(f.Key)}\n{f.Value}\n```\n"));

    /// <summary>What stands behind a fence, by the file's ending: code is compiled by a test, lines of forms are read by none.</summary>
    private static string Fence(string file) => Path.GetExtension(file) switch
    {
        ".json" => "jsonc",
        ".cs" => "csharp",
        _ => "text",
    };

    private static string Command(string run) => char.IsUpper(run[0]) ? run : "selfeval " + run;

    /// <summary>Long examples are cut, invisible characters shown.</summary>
    private static string Shown(string text) => string.Join('\n', text.Split('\n').Select(l => l.Length > 160 ? l[..80] + " …" : l)).Replace("\u200b", "〈U+200B〉", StringComparison.Ordinal);

    private static string Plain(string text) => Slot().Replace(text, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"(?<!\{)\{\d\}(?!\})")]
    private static partial Regex Slot();
}
