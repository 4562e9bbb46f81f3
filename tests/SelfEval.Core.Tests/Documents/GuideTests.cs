using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Engine.Facts;
using SelfEval.Tests.Cli;

namespace SelfEval.Tests;

/// <summary>
/// Runs the guide for rule writers and the pages beside it from top to bottom: files are written, edits made, commands run, outputs compared.
/// With SELFEVAL_UPDATE=1 the outputs and tables are written into the pages instead.
/// </summary>
public sealed partial class GuideTests : IDisposable
{
    private static readonly string Guide = Repository.PathOf("docs", "guide.zh-CN.md");
    private static readonly bool Updates = Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1";

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-").FullName;
    private (string File, string Text)? _before;

    [Theory]
    [InlineData("guide.zh-CN.md", 15)]
    [InlineData("notices.zh-CN.md", 3)]
    [InlineData("mistakes.zh-CN.md", 20)]
    public void Guide_EveryExample_IsWhatHappens(string name, int blocks)
    {
        Copy("rules");
        Copy("seeds");
        string page = Repository.PathOf("docs", name);
        string written = File.ReadAllText(page).ReplaceLineEndings("\n");
        string happened = Block().Replace(written, block => $"```{block.Groups[1].Value}\n{Play(block.Groups[1].Value, block.Groups[2].Value)}```");

        Compare(page, written, happened);
        Block().Matches(written).Should().HaveCountGreaterThan(blocks);
    }

    [Fact]
    public void Notices_CountyBook_NeedsNoExpressionAndSixtyLinesAtMost()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "notices.zh-CN.md")).ReplaceLineEndings("\n");
        string book = Block().Matches(page).Single(b => b.Groups[1].Value == "json rules/yunxi-2024/rulebook.json").Groups[2].Value;

        book.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.Should().BeLessThanOrEqualTo(60);
        book.Should().NotContain("workflows").And.NotContain("Expression");
    }

    [Fact]
    public void Mistakes_TenOfThem_EachGetOneMessage()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "mistakes.zh-CN.md")).ReplaceLineEndings("\n");
        string[] sections = [.. page.Split("\n## ").Skip(1).Take(10)];

        sections.Should().HaveCount(10);
        sections.Should().AllSatisfy(section => Message().Matches(section).Should().ContainSingle());
    }

    [Fact]
    public void Guide_Facts_AreThoseOfTheEngine()
    {
        string written = File.ReadAllText(Guide).ReplaceLineEndings("\n");

        Compare(Guide, written, Between("facts", Facts(), written));
    }

    [Fact]
    public void Guide_Functions_AreThoseOfTheEngine() =>
        Function().Matches(File.ReadAllText(Guide)).Select(m => m.Groups[1].Value).Should().BeEquivalentTo(
            typeof(计分).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => $"{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.Name))})"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Compare(string page, string written, string happened)
    {
        if (Updates)
        {
            File.WriteAllText(page, happened);
        }
        else
        {
            written.Should().Be(happened);
        }
    }

    private string Play(string info, string body)
    {
        string[] words = info.Split(' ');
        switch (words)
        {
            case ["json", var file]:
                Directory.CreateDirectory(Path.GetDirectoryName(Local(file))!);
                File.WriteAllText(Local(file), body);
                return body;
            case ["diff", var file]:
                Edit(Local(file), body);
                return body;
            case ["diff", var file, "once"]:
                // Until the next command has run.
                _before = (Local(file), File.ReadAllText(Local(file)));
                Edit(Local(file), body);
                return body;
            case ["console"]:
                string outputs = string.Concat(body.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)).Select(l => l + "\n" + Run(l[2..])));
                Restore();
                return outputs;
            default:
                throw new InvalidOperationException($"The guide has a block that nothing runs: {info}");
        }
    }

    private void Restore()
    {
        if (_before is var (file, text))
        {
            File.WriteAllText(file, text);
            _before = null;
        }
    }

    /// <summary>Lines with - go, lines with + come; the old text must stand there once.</summary>
    private static void Edit(string file, string body)
    {
        string[] lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string old = string.Join('\n', lines.Where(l => l[0] == '-').Select(l => l[1..]));
        string text = File.ReadAllText(file).ReplaceLineEndings("\n");

        text.Split(old).Should().HaveCount(2, $"the guide edits this line of {file}: {old}");
        File.WriteAllText(file, text.Replace(old, string.Join('\n', lines.Where(l => l[0] == '+').Select(l => l[1..])), StringComparison.Ordinal));
    }

    private string Run(string command)
    {
        string[] args = [.. command.Split(' ').Skip(1).Select(a => a.Contains('/') || a.EndsWith(".json", StringComparison.Ordinal) ? Local(a) : a)];
        (_, string output, string error) = CommandLine.Run(args);
        string text = (output + error).ReplaceLineEndings("\n").Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    private string Local(string path) => Path.Combine([_folder, .. path.Split('/')]);

    private void Copy(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.json", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Between(string mark, string table, string text) =>
        Regex.Replace(text, $"<!-- {mark} -->\n.*?<!-- /{mark} -->", $"<!-- {mark} -->\n{table.Replace("$", "$$")}<!-- /{mark} -->", RegexOptions.Singleline);

    private static string Facts()
    {
        var text = new StringBuilder("| 名称 | 是什么 | 类型 | 单位 | 用在 |\n| --- | --- | --- | --- | --- |\n");
        foreach (FactDefinition fact in FactTable.All.Values)
        {
            text.Append($"| {fact.Name} | {fact.About.Note} | {(fact.CanBeMissing ? "数字" : fact.Symbol.Type == typeof(bool) ? "是否" : "文字")} | {fact.About.Unit} | {Place(fact.About.Scope)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Where a fact may stand: rules, checks, or checks that go through rows of one kind.</summary>
    private static string Place(FactScope scope) => scope switch
    {
        FactScope.Form => "规则、检查",
        FactScope.Indicator => "规则、指标的检查",
        FactScope.Card => "检查",
        FactScope.IndicatorCheck => "指标的检查",
        FactScope.Group => "一级指标的检查",
        FactScope.Project => "项目的检查",
        FactScope.Part => "资金构成的检查",
        FactScope.Column => "基础数据列的检查",
        FactScope.Line => "经费的检查",
        _ => "正文的检查",
    };

    [GeneratedRegex("(错误|警告) SE[0-9]{4}")]
    private static partial Regex Message();

    [GeneratedRegex("```([^\n]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `计分\.([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Function();
}
