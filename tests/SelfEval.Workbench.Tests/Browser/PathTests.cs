using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>A person's way through the workbench, from a dropped Word file to a saved rule book and the marked copy.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class PathTests(BrowserSession session, ITestOutputHelper output)
{
    [BrowserFact]
    public async Task Person_FromTheWordFileToTheSavedBook_SeesEachStepAtOnce()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;

        // Drop the seed as .docx: 96.9.
        await person.OpenAsync("/");
        output.WriteLine($"first page: {await PageTimes.FirstPageAsync(page)}");
        await person.PictureAsync("forms");
        await person.DropAsync(("2023年度自评表.docx", SampleFiles.Docx(SampleFiles.Seed)));
        ILocator row = page.Locator("table[data-list] tbody tr", new PageLocatorOptions { HasText = "2023年度自评表.docx" });
        await Expect(row.Locator("td.strong")).ToHaveTextAsync("96.9");
        await row.Locator("a").ClickAsync();
        await Person.LiveAsync(page);
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("96.9");
        output.WriteLine($"an edit of a form, median: {await PageTimes.MedianAnswerAsync(page, "textarea[aria-label='完成时间 分值']", "[data-total]", [("8", "94.9"), ("10", "96.9")])} ms");
        await page.ClickAsync("tr[data-row=全年总支出] .score");
        await Expect(page.Locator(".explain .said")).ToContainTextAsync("每超5%扣2分");
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await person.PictureForDocumentsAsync("form");

        // Open lusong-2023, copy it, set 每档扣分 to 3 in the table: 17, 95.9, and who is affected.
        await person.OpenAsync("/books");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "把 芦淞区部门整体支出绩效自评（2023年度） 另存为我的" }).ClickAsync();
        await page.FillAsync("form.copy input >> nth=0", "lusong-2024");
        await page.ClickAsync("form.copy button.primary");
        await page.WaitForURLAsync("**/books/own/lusong-2024");
        await Person.LiveAsync(page);
        await SetParameterAsync(page, "每档扣分", "3");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("95.9");
        await Expect(page.Locator("tr.moved[data-trial=全年总支出] td.strong").First).ToHaveTextAsync("17");
        await Expect(page.Locator("[data-impact=fallen]")).ToHaveTextAsync("2");
        await Expect(page.Locator("[data-parameter=每档扣分] .was-value")).ToHaveTextAsync("已保存：2");
        await person.PictureForDocumentsAsync("book");
        output.WriteLine($"an edit of a parameter, median: {await PageTimes.MedianAnswerAsync(page, "[data-parameter=每档扣分] .value-cell textarea", "[data-trial-total]", [("4", "94.9"), ("3", "95.9")])} ms");

        // Break a rule in the source: the message stands at its column.
        await page.ClickAsync("#tab-source");
        await page.WaitForSelectorAsync("[data-source][data-ready]");
        await page.EvaluateAsync("""
            () => {
              const model = document.querySelector('[data-source]').workbenchEditor.getModel();
              const found = model.findMatches('"Expression": "实际完成值 >= 年度指标值"', false, false, true, null, false)[1];
              const at = new monaco.Range(found.range.startLineNumber, found.range.startColumn + 15, found.range.startLineNumber, found.range.startColumn + 20);
              model.pushEditOperations([], [{ range: at, text: '实际值' }], () => null);
              window.brokenAt = `${at.startLineNumber}:${at.startColumn}`;
            }
            """);
        string broken = await page.EvaluateAsync<string>("window.brokenAt");
        await Expect(page.Locator(".diagnostics li.error")).ToContainTextAsync("实际完成值");
        await Expect(page.Locator(".diagnostics li.error .code")).ToContainTextAsync(broken);
        (await page.GetAttributeAsync("[data-source]", "data-markers")).Should().Contain(broken + " SE");
        await person.PictureAsync("source");
        await page.ClickAsync("[data-save]");
        await Expect(page.Locator(".problem[role=alert]").First).ToContainTextAsync("没有保存");
        await page.ClickAsync("[data-undo]");
        await Expect(page.Locator(".diagnostics li.error")).ToHaveCountAsync(0);

        // The changed figure fails a test; accept it, save.
        await page.ClickAsync("#tab-tests");
        await Expect(page.Locator("[data-failed-cases]")).Not.ToHaveTextAsync("0");
        await person.PictureAsync("tests");
        await page.ClickAsync("[data-accept-all]");
        await Expect(page.Locator("[data-failed-cases]")).ToHaveTextAsync("0");
        await page.ClickAsync("[data-save]");
        await Expect(page.Locator("[data-state=saved]")).ToBeVisibleAsync();
        string saved = File.ReadAllText(Path.Combine(session.Server.Options.Books, "lusong-2024", "rulebook.json"));
        saved.Should().Contain("\"每档扣分\": { \"value\": 3, \"unit\": \"分\" }").And.Contain("// 最常改的数都在这里", "comments outlive tables");

        // Score the form by the saved book, and take the marked copy along.
        await person.OpenAsync("/");
        await row.Locator("a").ClickAsync();
        await Person.LiveAsync(page);
        await page.SelectOptionAsync(".head select", "own/lusong-2024");
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("95.9");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("批注副本").ClickAsync());
        download.SuggestedFilename.Should().Be("2023年度自评表-批注.docx");
        string copy = await download.PathAsync();
        using var archive = new System.IO.Compression.ZipArchive(File.OpenRead(copy));
        using var comments = new StreamReader(archive.Entries.Single(e => e.Name.StartsWith("comments", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).Open());
        (await comments.ReadToEndAsync()).Should().Contain("17分");

        person.Strayed.Should().BeEmpty("nothing leaves the machine");
        person.Complaints.Should().BeEmpty();
    }

    private static async Task SetParameterAsync(IPage page, string name, string value)
    {
        ILocator cell = page.Locator($"[data-parameter={name}] .value-cell textarea");
        await cell.FillAsync(value);
        await cell.PressAsync("Enter");
    }
}
