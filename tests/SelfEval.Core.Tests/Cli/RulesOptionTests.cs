namespace SelfEval.Tests.Cli;

/// <summary><c>--rules</c> means the same in every verb: a folder stands for the book in it, and a faulty book is the book's fault.</summary>
public sealed class RulesOptionTests : IDisposable
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string[]> Verbs => new()
    {
        { "score", [] },
        { "check-form", [] },
        { "explain", ["--indicator", "办公用房"] },
        { "whatif", [] },
        { "batch", ["--out", "cards.ndjson"] },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Rules_FolderWithFaultyBook_ExitsWithOneAndSaysWhatIsWrong(string verb, string[] more)
    {
        File.WriteAllText(Path.Combine(_folder, "rulebook.json"), "{ \"id\": ");

        (int status, string output, string error) = CommandLine.Run([verb, Seed, "--rules", _folder, .. more]);

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("SE0002");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Rules_UnknownId_ExitsWithTwo(string verb, string[] more) =>
        CommandLine.Run([verb, Seed, "--rules", "nowhere-2023", .. more]).Status.Should().Be(2);

    [Theory]
    [InlineData("score")]
    [InlineData("check-form")]
    public void Rules_FaultyBookForTwoForms_IsToldOnce(string verb)
    {
        File.WriteAllText(Path.Combine(_folder, "rulebook.json"), "{ \"id\": ");

        string error = CommandLine.Run(verb, Seed, Seed, "--rules", _folder).Error;

        error.Split("SE0002").Should().HaveCount(2);
    }

    [Fact]
    public void Form_NamesABookThatIsNot_ExitsWithOne()
    {
        string form = Path.Combine(_folder, "form.json");
        File.WriteAllText(form, """{ "year": 2023, "unit": "甲", "ruleBook": "nowhere-2023" }""");

        CommandLine.Run("score", form).Status.Should().Be(1);
        CommandLine.Run("check-form", form).Status.Should().Be(1);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("check-form")]
    public void Form_ReadWithRemarks_TellsThem(string verb)
    {
        string form = Path.Combine(_folder, "form.json");
        File.WriteAllText(form, """{ "kind": "project", "name": "某项目", "source": { "year": 2022, "publisher": "某局" }, "indicators": [{ "l1": "产出指标", "l3": "培训人次", "target": "100人次", "actual": "100人次", "weight": "十分左右" }] }""");

        CommandLine.Run(verb, form, "--rules", "checks").Error.Should().Contain("SE0320");
    }
}
