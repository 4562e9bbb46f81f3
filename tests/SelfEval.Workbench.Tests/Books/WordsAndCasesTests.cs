using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Tests.Books;

/// <summary>The words that cells and the editor offer, and cases made from what is on the page.</summary>
public sealed class WordsAndCasesTests
{
    [Fact]
    public void Words_OfFunctions_AreThoseThatThereAreWithTheirNotes()
    {
        IReadOnlyList<RuleWord> words = [.. OfferedWords.Of(null, new Ui(false)).Where(w => w.Kind == "function")];
        IEnumerable<string> functions = typeof(Scorer).Assembly.GetType("SelfEval.Engine.Facts.计分")!.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(m => $"计分.{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.Name))})");

        words.Select(w => w.Label).Should().BeEquivalentTo(functions);
        words.Should().OnlyContain(w => w.Note.Length > 3);
    }

    [Fact]
    public async Task CaseOfForm_KeptForTheBookThatScoredIt_Passes()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        BookDraft draft = await CopyAsync(server);
        ScoreCard card = new Scorer(draft.State.Book!).Score(SampleFiles.Seed);

        draft.TryChange(CaseText.Add("", CaseText.OfForm(card))!, tests: true).Should().BeTrue();

        DraftTests tests = DraftTests.Of(draft);
        tests.Diagnostics.Should().BeEmpty();
        tests.Run!.Count.Should().Be(1);
        tests.Run.FailedCount.Should().Be(0);
        draft.Texts.Tests.Should().Contain("96.9").And.Contain("\"优\"");
    }

    [Fact]
    public async Task CaseOfRow_AddedToACopy_Passes()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        BookDraft draft = await CopyAsync(server);
        int before = DraftTests.Of(draft).Run!.Count;

        draft.TryChange(CaseText.Add(draft.Texts.Tests, CaseText.OfRow("新用例"))!, tests: true).Should().BeTrue();

        DraftTests.Of(draft).Run!.Count.Should().Be(before + 1);
        DraftTests.Of(draft).Run!.FailedCount.Should().Be(0);
        draft.Texts.Tests.Should().Contain("// 数量指标。", "comments stay");
    }

    private static Task<BookDraft> CopyAsync(RunningServer server)
    {
        BookShelf shelf = server.Services.GetRequiredService<BookShelf>();
        shelf.TryCopy(RuleBooks.Lusong2023, "mine", "我的").Should().BeNull();
        return Task.FromResult(shelf.TryDraft("mine", out BookDraft? draft) ? draft : throw new InvalidOperationException());
    }
}
