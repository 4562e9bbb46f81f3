using System.IO.Compression;
using Newtonsoft.Json.Linq;
using SelfEval.Tests.Analysis;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Cli;

public sealed class ImpactVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Impact_PlainPackedAndSingleFiles_CountTogether()
    {
        string lines = string.Join("\n", Enumerable.Range(0, 30).Select(GeneratedForms.Text)) + "\n\n";
        string packed = Path.Combine(_folder, "forms.ndjson.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(lines));
        }

        (int status, string output, string error) = CommandLine.Run("impact", "lusong-2023", Book(), "--json", "--forms", Write("forms.ndjson", lines), packed, Repository.PathOf("seeds", "lusong-2023.json"));

        status.Should().Be(0);
        error.Should().BeEmpty();
        ((int)JObject.Parse(output)["forms"]!).Should().Be(61);
    }

    [Fact]
    public void Impact_BadLines_AreToldAndCounted()
    {
        string forms = Write("forms.ndjson", GeneratedForms.Text(1) + "\n{ \"year\": \"二〇二三\" }\n没有\n" + GeneratedForms.Text(2));

        (int status, string output, string error) = CommandLine.Run("impact", "lusong-2023", Book(), "--forms", forms, "--json");

        status.Should().Be(0);
        error.Should().Contain("forms.ndjson:2: SE").And.Contain("forms.ndjson:3: SE");
        JObject impact = JObject.Parse(output);
        ((int)impact["forms"]!, (int)impact["skipped"]!["count"]!).Should().Be((2, 2));
        impact["skipped"]!["first"]!.Select(s => (string?)s["source"]).Should().Equal("forms.ndjson:2", "forms.ndjson:3");
    }

    [Fact]
    public void Impact_NoFormAtAll_IsStatus1() =>
        CommandLine.Run("impact", "lusong-2023", Book(), "--forms", Write("forms.ndjson", "{}\n")).Status.Should().Be(1);

    [Fact]
    public void Impact_Text_ShowsWhoFallsAndWhy()
    {
        string html = Path.Combine(_folder, "report.html");

        (int status, string output, _) = CommandLine.Run("impact", "lusong-2023", Book(), "--forms", Repository.PathOf("seeds", "lusong-2023.json"), "--html", html);

        status.Should().Be(0);
        output.Should().Contain("参数“每档扣分”：2 → 3").And.Contain("自评表 1 份：下降 1，上升 0，不变 0，不可比 0").And.Contain("总分合计 96.9 → 95.9，变化 -1，平均每份 -1");
        File.ReadAllText(html).Should().StartWith("<!DOCTYPE html>").And.Contain("每超5%扣3分，计1档，20分-3分=17分");
    }

    [Fact]
    public void Impact_CsvDateAndIssuer_AreWritten()
    {
        string csv = Path.Combine(_folder, "units.csv");
        string html = Path.Combine(_folder, "report.html");

        (int status, string output, _) = CommandLine.Run("impact", "lusong-2023", Book(), "--forms", Repository.PathOf("seeds", "lusong-2023.json"), "--csv", csv, "--html", html, "--date", "2026-11-26", "--issuer", "某县财政局");

        status.Should().Be(0);
        output.Should().StartWith("某县财政局  2026-11-26\n自评表 1 份：").And.Contain("等级：没有一份变化");
        File.ReadAllLines(csv)[1].Should().Be("lusong-2023.json,中共株洲市芦淞区委办公室,,2023,96.9,95.9,-1,优,优,下降,");
        File.ReadAllText(html).Should().Contain("2026年11月26日").And.Contain("某县财政局");
    }

    [Fact]
    public void Impact_CsvOverABook_IsRefusedBeforeAnything()
    {
        string book = Book();
        string before = File.ReadAllText(book);

        CommandLine.Run("impact", "lusong-2023", book, "--forms", Repository.PathOf("seeds", "lusong-2023.json"), "--csv", book).Status.Should().Be(2);

        File.ReadAllText(book).Should().Be(before);
    }

    [Fact]
    public void Impact_WithoutForms_IsWrongUsage() => CommandLine.Run("impact", "lusong-2023", Book()).Status.Should().Be(2);

    [Fact]
    public void Impact_FileMissing_IsWrongUsage() =>
        CommandLine.Run("impact", "lusong-2023", Book(), "--forms", Path.Combine(_folder, "没有.ndjson")).Status.Should().Be(2);

    private string Book() => Write("rulebook.json", ChangedBook.Json("每档扣分", "3"));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
