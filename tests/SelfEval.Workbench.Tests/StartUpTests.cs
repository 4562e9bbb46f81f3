using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Tests;

/// <summary>The program as people start and end it.</summary>
[Trait("Speed", "Slow")]
public sealed class StartUpTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("selfeval-workbench").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Start_WhileOneRuns_FindsTheFirstAndEnds()
    {
        await using WorkbenchProcess first = await WorkbenchProcess.StartAsync(_data);

        await using WorkbenchProcess second = await WorkbenchProcess.StartAsync(_data);

        (await second.ToTheEndAsync()).Should().Contain("已经在运行").And.Contain(first.Url);
    }

    /// <summary>Two double clicks in a row: neither waits for the other to be done starting.</summary>
    [Fact]
    public async Task Start_TwiceAtOnce_OneRunsAndTheOtherFindsIt()
    {
        WorkbenchProcess[] both = await Task.WhenAll(WorkbenchProcess.StartAsync(_data), WorkbenchProcess.StartAsync(_data));

        both[0].Url.Should().NotBeEmpty().And.Be(both[1].Url);
        foreach (WorkbenchProcess one in both)
        {
            await one.DisposeAsync();
        }
    }

    [Fact]
    public async Task Start_AfterOneThatWasKilled_RunsAnew()
    {
        await using (WorkbenchProcess killed = await WorkbenchProcess.StartAsync(_data))
        {
            killed.Url.Should().NotBeEmpty();
        }

        await using WorkbenchProcess next = await WorkbenchProcess.StartAsync(_data);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(next.Url + RunningWorkbench.PingPath))).Should().Be(RunningWorkbench.Answer);
    }

    [Fact]
    public async Task End_WithUnsavedDrafts_SaysWhichAndKeepsThem()
    {
        var options = new WorkbenchOptions { Data = _data, Books = Path.Combine(_data, "books") };
        (string book, string tests) = RuleBooks.Lusong2023.CopyAs("mine", "我的");
        new BookFolder(options).TryCreate("mine", book, tests).Should().BeTrue();
        var texts = new BookTexts(book.Replace("我的", "改过的"), tests);
        new DraftFile(Path.Combine(_data, "drafts", "mine")).Write(texts, new BookTexts(book, tests).Stamp);
        await using WorkbenchProcess program = await WorkbenchProcess.StartAsync(_data);

        program.Interrupt();

        (await program.ToTheEndAsync()).Should().Contain("没有保存").And.Contain("mine");
        new DraftFile(Path.Combine(_data, "drafts", "mine")).TryRead()!.Value.Texts.Should().Be(texts);
    }
}
