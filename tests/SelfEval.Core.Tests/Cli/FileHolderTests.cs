using System.Text;
using SelfEval.Cli;

namespace SelfEval.Tests.Cli;

/// <summary>Office programs hold the files that they show; who does it is said, as far as the files beside them tell.</summary>
public sealed class FileHolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("自评表.xlsx", "~$自评表.xlsx", "\u0007teacher and blanks", "Office/WPS（teacher）")]
    [InlineData("部门整体支出绩效自评表.docx", "~$整体支出绩效自评表.docx", "\u0007teacher", "Office/WPS（teacher）")]
    [InlineData("自评表.xlsx", "~$自评表.xlsx", "", "Office/WPS")]
    [InlineData("自评表.xlsx", ".~lock.自评表.xlsx#", ",teacher,pc,01.02.2024 10:00,file:///x;", "LibreOffice（teacher）")]
    [InlineData("自评表.xlsx", "~$别的.xlsx", "\u0007teacher", null)]
    public void Of_FileWithAnOwnerFileBesideIt_IsItsProgramAndPerson(string file, string owner, string content, string? expected)
    {
        File.WriteAllBytes(Path.Combine(_folder, owner), Encoding.UTF8.GetBytes(content));

        FileHolder.Of(Path.Combine(_folder, file)).Should().Be(expected);
    }

    [Fact]
    public void Score_FileThatAnotherProgramHolds_SaysSoAndGoesOnWithTheNext()
    {
        string held = Path.Combine(_folder, "表.json");
        File.Copy(Repository.PathOf("seeds", "lusong-2023.json"), held);
        File.WriteAllBytes(Path.Combine(_folder, "~$表.json"), Encoding.UTF8.GetBytes("\u0007teacher"));
        using var other = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        (int status, string output, string error) = CommandLine.Run("score", held, Repository.PathOf("seeds", "lusong-2023.json"));

        status.Should().Be(2);
        error.Should().Contain("正被别的程序打开着：Office/WPS（teacher）。请在那里关掉它，再运行一次");
        output.Should().Contain("总分 96.9 分");
    }
}
