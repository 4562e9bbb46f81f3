using Microsoft.Playwright;
using SelfEval.Documents;
using SelfEval.Workbench.Books;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>A book to Excel and back on its page.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class WorkbookPageTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Workbook_ChangedAndSentBack_ShowsWhatItChangesBeforeItIsTaken()
    {
        BookDraft draft = session.Copy("lusong-2023", "excel-book");
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/books/own/excel-book");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a:has-text('下载为 Excel')"));
        download.SuggestedFilename.Should().EndWith(".xlsx").And.StartWith("excel-book");

        await SendAsync(page, "改过.xlsx", await ChangedAsync(draft));
        await Expect(page.Locator("[data-proposal-changes]")).ToContainTextAsync("每档扣分");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("96.9");
        await person.PictureAsync("proposal");
        await page.ReloadAsync();
        await Person.LiveAsync(page);
        await page.ClickAsync("[data-take-proposal]");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("95.9");
        await Expect(page.Locator("[data-proposal]")).ToHaveCountAsync(0);

        await SendAsync(page, "不是工作簿.xlsx", [1, 2, 3]);
        await Expect(page.Locator("[data-proposal] .problem")).ToContainTextAsync("读不成规则书");
        await page.ClickAsync("[data-drop-proposal]");
        await Expect(page.Locator("[data-proposal]")).ToHaveCountAsync(0);
        person.Complaints.Should().BeEmpty();
        person.Strayed.Should().BeEmpty();
    }

    private static async Task SendAsync(IPage page, string name, byte[] bytes)
    {
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => page.ClickAsync("[data-pick-workbook]"));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = bytes });
    }

    private static async Task<byte[]> ChangedAsync(BookDraft draft)
    {
        RuleBook changed = RuleBook.Parse(draft.Texts.Book.Replace("\"value\": 2, \"unit\"", "\"value\": 3, \"unit\""), draft.PathOfBook);
        using var workbook = new MemoryStream();
        await BookWorkbook.WriteAsync(changed, draft.Texts.Tests, workbook);
        return workbook.ToArray();
    }
}
