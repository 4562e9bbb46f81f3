using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Documents;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>A book as a workbook out and back: what comes back waits to be looked at, and nothing is taken without a hand.</summary>
public sealed class WorkbookTests : IAsyncLifetime
{
    private const string Address = "/drafts/mine/workbook?name=改过.xlsx";

    private RunningServer _server = null!;

    private BookDraft Draft => _server.Services.GetRequiredService<BookShelf>().TryDraft("mine", out BookDraft? draft) ? draft : throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _server.Services.GetRequiredService<BookShelf>().TryCopy(RuleBooks.Lusong2023, "mine", "我的").Should().BeNull();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Workbook_DownloadedAndSentBack_ChangesNothing()
    {
        using HttpClient client = _server.Client();
        byte[] workbook = await client.GetByteArrayAsync(new Uri("/drafts/mine/workbook", UriKind.Relative));

        using HttpResponseMessage answer = await PageToken.SendAsync(client, HttpMethod.Post, Address, new ByteArrayContent(workbook));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        Draft.Proposal!.File.Should().Be("改过.xlsx");
        Draft.Proposal.Texts.Should().Be(Draft.Texts);
        Draft.IsSaved.Should().BeTrue();
    }

    [Fact]
    public async Task Workbook_ChangedAndSentBack_WaitsUntilItIsTaken()
    {
        BookTexts before = Draft.Texts;
        using HttpClient client = _server.Client();

        using HttpResponseMessage answer = await PageToken.SendAsync(client, HttpMethod.Post, Address, new ByteArrayContent(await ChangedAsync()));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        Draft.Texts.Should().Be(before, "nobody took it yet");
        Draft.Proposal!.Against(Draft)!.Changes.Should().ContainSingle().Which.Should().Contain("每档扣分").And.Contain("3");
        Draft.TakeProposal();
        Draft.Texts.Book.Should().Contain("\"每档扣分\": { \"value\": 3,").And.Contain("// 最常改的数都在这里", "comments outlive Excel");
        Draft.Proposal.Should().BeNull();
        Draft.Undo();
        Draft.Texts.Should().Be(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK not a workbook")]
    public async Task Workbook_ThatIsNone_IsSaidAndTheDraftStays(string content)
    {
        BookTexts before = Draft.Texts;
        using HttpClient client = _server.Client();

        using HttpResponseMessage answer = await PageToken.SendAsync(client, HttpMethod.Post, Address, new StringContent(content));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        Draft.Proposal!.Texts.Should().BeNull();
        Draft.Proposal.Remarks.Should().NotBeEmpty();
        Draft.TakeProposal();
        Draft.Texts.Should().Be(before);
    }

    [Fact]
    public async Task Workbook_OfABookWithErrors_SaysWhatToDo()
    {
        Draft.TryChange(Draft.Texts.Book.Replace("实际完成值 >= 年度指标值", "实际值 >= 年度指标值"), tests: false);
        using HttpClient client = _server.Client();

        using HttpResponseMessage answer = await client.GetAsync(new Uri("/drafts/mine/workbook", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("源文件");
    }

    [Fact]
    public async Task Workbook_OfCasesThatAreNoJson_SaysWhatToDo()
    {
        Draft.TryChange("{ \"cases\": [", tests: true);
        using HttpClient client = _server.Client();

        (await client.GetAsync(new Uri("/drafts/mine/workbook", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Workbook_OfABuiltInBook_IsAWorkbook()
    {
        using HttpClient client = _server.Client();
        using var workbook = new MemoryStream(await client.GetByteArrayAsync(new Uri("/builtin/hubei/workbook", UriKind.Relative)));

        BookWorkbook.TryRead(workbook, out string? book, out _, out _).Should().BeTrue();
        book.Should().Be(BuiltInText.Find("hubei")!.Text);
    }

    [Theory]
    [InlineData("/builtin/none/workbook")]
    [InlineData("/drafts/none/workbook")]
    [InlineData("/drafts/..%2Fmine/workbook")]
    public async Task Workbook_OfNoBook_IsNotThere(string address)
    {
        using HttpClient client = _server.Client();

        (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Workbook_TooLarge_IsRefusedBeforeItIsRead()
    {
        using HttpClient client = _server.Client();
        using var content = new ByteArrayContent([]);
        content.Headers.ContentLength = WorkbookEndpoints.MostBytes + 1;
        Func<Task<HttpResponseMessage>> send = () => PageToken.SendAsync(client, HttpMethod.Post, Address, content);

        // The answer may come before the sender is done, or the connection be closed under it.
        try
        {
            (await send()).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            Draft.Proposal.Should().BeNull();
        }
    }

    [Fact]
    public async Task Workbook_WhereValuesAloneMayChange_IsNotTakenBack()
    {
        await using RunningServer server = await RunningServer.StartAsync(o => o with { ValuesOnly = true });
        server.Services.GetRequiredService<BookShelf>().TryCopy(RuleBooks.Lusong2023, "mine", "我的").Should().BeNull();
        using HttpClient client = server.Client();

        (await PageToken.SendAsync(client, HttpMethod.Post, Address, new ByteArrayContent(await ChangedAsync()))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private async Task<byte[]> ChangedAsync()
    {
        RuleBook changed = RuleBook.Parse(Draft.Texts.Book.Replace("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\""), Draft.PathOfBook);
        using var workbook = new MemoryStream();
        await BookWorkbook.WriteAsync(changed, Draft.Texts.Tests, workbook);
        return workbook.ToArray();
    }
}
