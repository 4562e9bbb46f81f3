using Microsoft.Extensions.DependencyInjection;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Tests.Books;

/// <summary>Drafts: nothing is lost, nothing is written over, a book with errors is never saved.</summary>
public sealed class BookDraftTests : IAsyncLifetime
{
    private const string Id = "mine";

    private RunningServer _server = null!;
    private BookShelf _shelf = null!;

    private BookDraft Draft => _shelf.TryDraft(Id, out BookDraft? draft) ? draft : throw new InvalidOperationException();

    private string BookPath => Path.Combine(_server.Options.Books, Id, "rulebook.json");

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _shelf = _server.Services.GetRequiredService<BookShelf>();
        _shelf.TryCopy(RuleBooks.Lusong2023, Id, "我的").Should().BeNull();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Save_AChange_WritesTheFileAndKeepsTheVersionBefore()
    {
        string before = File.ReadAllText(BookPath);
        Change("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\"");

        Draft.Save().Should().Be(SaveOutcome.Saved);

        File.ReadAllText(BookPath).Should().Be(before.Replace("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\""));
        _shelf.Versions.Read(Id, _shelf.Versions.Of(Id).Single()).Book.Should().Be(before);
        Draft.IsSaved.Should().BeTrue();
        _shelf.ScorerOf("own/mine")!.Score(SampleFiles.Seed).Total.Should().Be(95.9m);
    }

    [Fact]
    public void Save_BookWithErrors_StaysADraft()
    {
        string before = File.ReadAllText(BookPath);
        Change("实际完成值 >= 年度指标值", "实际值 >= 年度指标值");

        Draft.Save().Should().Be(SaveOutcome.HasErrors);

        File.ReadAllText(BookPath).Should().Be(before);
        new DraftFile(Path.Combine(_server.Options.Data, "drafts", Id)).TryRead()!.Value.Texts.Should().Be(Draft.Texts, "the draft stands in its file");
    }

    [Fact]
    public void Save_FileChangedOnDiskInBetween_LeavesItAlone()
    {
        Change("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\"");
        string others = File.ReadAllText(BookPath).Replace("我的", "别人的");
        File.WriteAllText(BookPath, others);

        Draft.Save().Should().Be(SaveOutcome.ChangedOnDisk);
        File.ReadAllText(BookPath).Should().Be(others);

        Draft.TakeFromDisk();
        Draft.Texts.Book.Should().Be(others);
        _shelf.Versions.Read(Id, _shelf.Versions.Of(Id)[0]).Book.Should().Contain("\"value\": 3, \"unit\"", "the draft is kept");
    }

    [Fact]
    public void Save_ManyTimes_KeepsTenVersions()
    {
        for (int i = 0; i < 13; i++)
        {
            Draft.TryChange(Draft.Texts.Book.Replace("我的", "我的甲"), tests: false);
            Draft.Save().Should().Be(SaveOutcome.Saved);
        }

        _shelf.Versions.Of(Id).Should().HaveCount(BookVersions.Most);
    }

    [Fact]
    public void Draft_AfterARestart_IsThereAsItWas()
    {
        Change("\"value\": 2, \"unit\"", "\"value\": 7, \"unit\"");
        var folder = new BookFolder(_server.Options);

        var again = new BookDraft(Id, folder, new BookVersions(folder, TimeProvider.System), new DraftFile(Path.Combine(_server.Options.Data, "drafts", Id)));

        again.Texts.Should().Be(Draft.Texts);
        again.IsSaved.Should().BeFalse();
    }

    [Fact]
    public void TryChange_WindowThatSawAnOlderText_IsTurnedAway()
    {
        int seen = Draft.Version;
        Change("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\"");

        Draft.TryChange("{}", tests: false, seen).Should().BeFalse();
        Draft.Texts.Book.Should().Contain("\"value\": 3, \"unit\"");
    }

    [Fact]
    public void Undo_ChangesOfBookAndCases_GoBackInOneLine()
    {
        BookTexts before = Draft.Texts;
        Change("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\"");
        Draft.TryChange("{ \"cases\": [] }", tests: true);

        Draft.Undo();
        Draft.Texts.Tests.Should().Be(before.Tests);
        Draft.Undo();
        Draft.Texts.Should().Be(before);
        Draft.Redo();
        Draft.Texts.Book.Should().NotBe(before.Book);
    }

    [Theory]
    [InlineData("../mine")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("-a")]
    public void TryCopy_IdThatLeadsElsewhere_IsRefused(string id)
    {
        _shelf.TryCopy(RuleBooks.Lusong2023, id, "名称").Should().NotBeNull();
        _shelf.TryDraft(id, out _).Should().BeFalse();
        Directory.GetDirectories(_server.Options.Books).Should().HaveCount(1);
    }

    [Fact]
    public void TryCopy_IdThatIsTaken_IsRefused() => _shelf.TryCopy(RuleBooks.Lusong2023, Id, "又一本").Should().NotBeNull();

    private void Change(string what, string to) => Draft.TryChange(Draft.Texts.Book.Replace(what, to), tests: false).Should().BeTrue();
}
