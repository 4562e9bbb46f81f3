using Newtonsoft.Json.Linq;
using SelfEval.Cli;

namespace SelfEval.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private static readonly string Book = Repository.PathOf("rules", "lusong-2023", "rulebook.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Trait("Speed", "Slow")]
    [Fact]
    public void Check_EveryShippedBook_HasNothingToReport()
    {
        foreach (string book in Directory.EnumerateFiles(Repository.PathOf("rules"), "rulebook.json", SearchOption.AllDirectories))
        {
            (int status, string output, string error) = CommandLine.Run("check", book);

            status.Should().Be(0, output);
            output.Should().Be($"{book}：没有发现问题{Environment.NewLine}");
            error.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("lusong-2023")]
    [InlineData("rules/lusong-2023")]
    public void Check_BuiltInIdOrFolder_IsAllowed(string book) =>
        CommandLine.Run("check", book.Contains('/') ? Repository.PathOf(book.Split('/')) : book).Status.Should().Be(0);

    [Fact]
    public void Check_BookWithErrors_PrintsThemAsDataWithStatus1()
    {
        string book = Write("rulebook.json", "{ \"id\": \"x\",\n  \"scoring\": [{ \"when\": \"一级指标 == 未知\", \"use\": \"没有\" }] }");

        (int status, string output, string error) = CommandLine.Run("check", book);

        status.Should().Be(1);
        error.Should().BeEmpty();
        output.Should().Contain($"{book}:1:1: 错误 SE0006").And.Contain($"{book}:2:34: 错误 SE0204").And.Contain("^").And.Contain("SE0102");
    }

    [Fact]
    public void Check_Json_HoldsEveryDiagnostic()
    {
        string book = Write("rulebook.json", "{ \"id\": \"x\",\n  \"scoring\": [{ \"when\": \"一级指标 == 未知\", \"use\": \"没有\" }] }");

        (int status, string output, _) = CommandLine.Run("check", book, Book, "--json");

        status.Should().Be(1);
        JObject report = JObject.Parse(output);
        ((int)report["errors"]!).Should().Be(3);
        report["files"]!.Should().HaveCount(2);
        report["diagnostics"]!.Select(d => $"{d["code"]} {d["line"]}:{d["column"]}").Should().Equal("SE0006 1:1", "SE0204 2:34", "SE0102 2:46");
        report["diagnostics"]!.Should().OnlyContain(d => (string?)d["severity"] == "error" && (string?)d["file"] == book && ((string)d["message"]!).Length > 3 && ((string)d["messageEnglish"]!).Length > 3);
    }

    [Fact]
    public void Check_OneFileMissing_ChecksTheOthersWithStatus2()
    {
        (int status, string output, string error) = CommandLine.Run("check", Path.Combine(_folder, "没有.json"), Book);

        status.Should().Be(2);
        output.Should().Contain("没有发现问题");
        error.Should().Contain("找不到文件");
    }

    [Fact]
    public void Choices_Books_ArePrintedToSign()
    {
        (int status, string output, string error) = CommandLine.Run("check", "--choices", "hubei", Repository.PathOf("rules", "lusong-2023"));

        (status, error).Should().Be((0, ""));
        output.Should().Contain("《湖北省项目支出绩效自评》（hubei 1.0.0）").And.Contain("反向算法：按比例").And.Contain("审定人").And.Contain("芦淞区");
        CommandLine.Run("check", "--choices", "hubei", "--lang", "en").Output.Should().Contain("decides where the law is open").And.Contain("Agreed by");
    }

    [Fact]
    public void Choices_Json_HoldsEveryChoice()
    {
        JToken book = JArray.Parse(CommandLine.Run("check", "--choices", "hubei", "--json").Output).Single();

        ((string)book["id"]!).Should().Be("hubei");
        book["choices"]!.Select(c => (string)c["topic"]!).Should().Equal(RuleBooks.Hubei.Choices.Select(c => c.Topic));
    }

    [Fact]
    public void Choices_BookWithErrors_SaysSo() =>
        CommandLine.Run("check", "--choices", Write("rulebook.json", "{ \"id\": \"x\" }")).Status.Should().Be(1);

    [Fact]
    public void Watch_TestsSaved_ChecksAgain()
    {
        string book = Write(Path.Combine("child", "rulebook.json"), "{}");
        int round = 0;
        int checks = 0;

        BookWatch.Run([book], () => checks++, () =>
        {
            Write(Path.Combine("child", "tests.json"), round == 0 ? "{}" : "{ }");
            return ++round < 3;
        });

        checks.Should().Be(2);
    }

    [Theory]
    [InlineData(3, 0, "不符 0")]
    [InlineData(4, 1, "总分 应为 4，实际为 3")]
    public void Watch_BookWithoutErrors_AlsoRunsItsTests(int total, int expected, string told)
    {
        string book = Write("rulebook.json", File.ReadAllText(Book));
        Write("tests.json", $$"""{ "cases": [ { "name": "甲", "row": { "level1": "产出指标", "name": "乙", "target": "3件", "actual": "3件", "weight": 3 }, "expect": { "total": {{total}} } } ] }""");
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        int status = CommandLineApp.Run(["check", book, "--watch"], output, error, isPiped: true, stop: stopped.Token);

        status.Should().Be(expected, error.ToString());
        output.ToString().Should().Contain("没有发现问题").And.Contain(told).And.Contain("用例 1 个");
    }

    /// <summary>Each round saves something, or nothing; the book's parent appears later, and one of equal time and length takes its place.</summary>
    [Fact]
    public void Watch_WhatTheBookIsMadeOfChanges_ChecksAgainEachTime()
    {
        string book = Write(Path.Combine("child", "rulebook.json"), "{}");
        string parent = Path.Combine(_folder, "parent", "rulebook.json");
        Action[] rounds =
        [
            () => File.WriteAllText(book, """{ "id": "child", "title": "下级", "extends": "parent" }"""),
            () => { },
            () => Write(Path.Combine("other", "rulebook.json"), "{}"),
            () => Write(Path.Combine("parent", "rulebook.json"), """{ "id": "parent", "title": "上级一" }"""),
            () => ReplaceKeepingTime(parent, "上级一", "上级二"),
            () => File.SetLastWriteTimeUtc(parent, DateTime.UtcNow.AddHours(1)),
            () => File.Delete(parent),
            () => File.Delete(book), // Editors save by renaming; a moment without the file must not end the watch.
            () => { },
        ];
        int round = 0;
        var checks = new List<int>();

        BookWatch.Run([book], () => checks.Add(round), GoOn);

        checks.Should().Equal(1, 4, 5, 7, 8);

        bool GoOn()
        {
            if (round == rounds.Length)
            {
                return false;
            }

            rounds[round++]();
            return true;
        }
    }

    private static void ReplaceKeepingTime(string path, string from, string to)
    {
        DateTime time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path + ".new", File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path + ".new", time);
        File.Move(path + ".new", path, overwrite: true);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
