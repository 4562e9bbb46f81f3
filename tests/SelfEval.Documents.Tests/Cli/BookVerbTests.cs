using SelfEval.Cli;

namespace SelfEval.Documents.Tests.Cli;

public sealed class BookVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Book_ThereAndBack_WritesTheSameBytes()
    {
        string workbook = Path.Combine(_folder, "书.xlsx");
        string folder = Path.Combine(_folder, "back");

        Run("book", "to-xlsx", Repository.PathOf("rules", "hubei"), "--out", workbook).Should().Match<(int Status, string Output)>(r => r.Status == 0 && r.Output.Contains("from-xlsx"));
        Run("book", "from-xlsx", workbook, "--out", folder).Should().Match<(int Status, string Output)>(r => r.Status == 0 && r.Output.Contains("改动 0 处"));

        foreach (string name in (string[])["rulebook.json", "tests.json"])
        {
            File.ReadAllBytes(Path.Combine(folder, name)).Should().Equal(File.ReadAllBytes(Repository.PathOf("rules", "hubei", name)));
        }
    }

    [Fact]
    public void Book_BuiltIn_BringsItsTests()
    {
        string workbook = Path.Combine(_folder, "书.xlsx");
        Run("book", "to-xlsx", "hubei", "-o", workbook).Status.Should().Be(0);
        string book = Path.Combine(_folder, "my", "book.json");

        Run("book", "from-xlsx", workbook, "-o", book).Status.Should().Be(0);

        File.Exists(book).Should().BeTrue();
        File.Exists(Path.Combine(_folder, "my", "tests.json")).Should().BeTrue();
    }

    [Theory]
    [InlineData(2, "book", "to-xlsx", "hubei", "--out", "书.json")]
    [InlineData(2, "book", "to-xlsx", "没有这本", "--out", "书.xlsx")]
    [InlineData(2, "book", "from-xlsx", "没有.xlsx", "--out", "back")]
    public void Book_WrongUsage_WritesNothing(int status, params string[] args)
    {
        Run([.. args.Select(a => a.Contains('.', StringComparison.Ordinal) || a == "back" ? Path.Combine(_folder, a) : a)]).Status.Should().Be(status);

        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
    }

    private static (int Status, string Output) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int status = CommandLineApp.Run(args, output, error, isPiped: true);
        return (status, output.ToString() + error);
    }
}
