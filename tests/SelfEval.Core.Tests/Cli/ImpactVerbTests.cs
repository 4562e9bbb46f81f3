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
