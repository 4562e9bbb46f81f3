using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SelfEval.Package.Tests;

/// <summary>The folder for Windows, made by the command of the README, does the daily jobs under Wine.</summary>
[Collection("folders for Windows")]
[Trait("Speed", "Slow")]
public sealed partial class WindowsFolderTests(WindowsFolder windows) : IClassFixture<WindowsFolder>
{
    private static readonly JsonSerializerOptions WithComments = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    [WineFact]
    public void Folder_ForWindows_ScoresChecksTestsAndRunsABatch()
    {
        string chinese = Put(Path.Combine("2023 年度", "自评表.json"));

        using JsonDocument card = JsonDocument.Parse(windows.Run("score", chinese, "--json").ShouldSucceed().Output);
        card.RootElement.GetProperty("total").GetDecimal().Should().Be(96.9m);
        windows.Run("score", @"2023 年度\*.json").ShouldSucceed().Output.Should().Contain("96.9");
        windows.Run("check-form", chinese).ShouldSucceed().Output.Should().Contain("K20c");
        windows.Run("test", Repository.PathOf("rules", "lusong-2023")).ShouldSucceed();
        windows.Run("books").ShouldSucceed().Output.Should().Contain("lusong-2023");
        RunsABatch();
    }

    /// <summary>Programs of Windows were held to 260 characters for long; forms lie deep in folders with long names.</summary>
    [WineFact]
    public void Path_OfMoreThan260Characters_IsReadAndWritten()
    {
        string folder = string.Join(Path.DirectorySeparatorChar, Enumerable.Repeat(string.Concat(Enumerable.Repeat("绩效自评", 15)), 5));
        string form = Put(Path.Combine(folder, "自评表.json"));
        form.Length.Should().BeGreaterThan(300);
        string deep = Path.GetDirectoryName(form)!;

        windows.Run("score", OnDriveZ(form)).ShouldSucceed().Output.Should().Contain("96.9");
        windows.Run("batch", OnDriveZ(form), "--rules", "lusong-2023", "-o", OnDriveZ(Path.Combine(deep, "卡.ndjson"))).ShouldSucceed();

        File.ReadAllText(Path.Combine(deep, "卡.ndjson")).Should().Contain("\"total\":96.9,");
    }

    [WineFact]
    public void Path_WithADriveLetter_IsReadAndNamedInMessages()
    {
        windows.Run("books").ShouldSucceed();
        File.Copy(Seed, Path.Combine(windows.Drive, "表.json"));

        windows.Run("score", @"C:\表.json").ShouldSucceed().Output.Should().Contain("96.9");
        windows.Run("score", "c:/*.json").ShouldSucceed().Output.Should().Contain("96.9");
        windows.Run("score", @"C:\没有\表.json").Errors.Should().StartWith("错误：找不到").And.Contain(@"C:\没有\表.json");
        windows.Run("score", @"C:\没有.json").Errors.Should().StartWith("错误：找不到文件").And.Contain(@"C:\没有.json");
    }

    /// <summary>A file that an editor of Windows has saved: each line ends in two characters, and a place is the line and column that the editor shows.</summary>
    [WineFact]
    public void Lines_EndingAsOnWindows_AreCountedAsTheEditorDoes()
    {
        string book = Path.Combine(windows.Root.CreateSubdirectory("crlf").FullName, "rulebook.json");
        File.WriteAllText(book, "{\n  \"id\": \"x\",\n  \"title\": \"x\",\n  \"scoring\": [{ \"when\": \"实际值 > 0\", \"use\": \"甲\" }],\n  \"workflows\": []\n}\n".ReplaceLineEndings("\r\n"));

        windows.Run("check", OnDriveZ(book)).Output.Should().MatchRegex(@"rulebook\.json:4:[0-9]+: 错误");
        windows.Run("fmt", OnDriveZ(book), "--write").ShouldSucceed();
        windows.Run("fmt", OnDriveZ(book), "--check").ShouldSucceed();
    }

    /// <summary>The console of a Chinese Windows writes GBK. What the program says is right there, and so is what the next one says.</summary>
    [WineFact(NeedsConsole = true)]
    public void Console_OfCodePage936_ShowsChineseAndKeepsItsCodePage()
    {
        // GBK of 绩效
        File.WriteAllBytes(Path.Combine(windows.Root.FullName, "gbk.txt"), [0xBC, 0xA8, 0xD0, 0xA7, .. "\r\n"u8]);

        string shown = ControlSequence().Replace(windows.Type(@"chcp 936 & type gbk.txt & SELFEVAL score 没有.json & type gbk.txt"), "");

        shown.Should().MatchRegex("(?s)936.*绩效.*错误：找不到文件.*没有\\.json.*请检查路径和文件名.*绩效");
    }

    private void RunsABatch()
    {
        string line = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Seed), WithComments));
        File.WriteAllText(Path.Combine(windows.Root.FullName, "forms.ndjson"), string.Concat(Enumerable.Repeat(line + "\n", 10_000)));

        windows.Run("batch", "forms.ndjson", "--rules", "lusong-2023", "-o", "cards.ndjson").ShouldSucceed();

        File.ReadLines(Path.Combine(windows.Root.FullName, "cards.ndjson")).Should().HaveCount(10_000).And.OnlyContain(l => l.Contains("\"total\":96.9,", StringComparison.Ordinal));
    }

    /// <summary>The seed, saved as an editor of Windows would.</summary>
    private string Put(string name)
    {
        string path = Path.Combine(windows.Root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, File.ReadAllText(Seed).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    private static string OnDriveZ(string path) => "Z:" + path.Replace('/', '\\');

    [GeneratedRegex("\u001B\\[[?0-9;]*[a-zA-Z]")]
    private static partial Regex ControlSequence();
}
