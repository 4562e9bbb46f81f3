using System.Text;
using Microsoft.Playwright;
using SelfEval.Model;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>Jobs over many files: progress, result, cancel.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class BulkTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Batch_OfAFolder_GivesChartsAndTheWorkbook()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/batch");
        await person.DropAsync(("一.docx", SampleFiles.Docx(SampleFiles.Seed)), ("二.ndjson", Lines(40)), ("坏.docx", [1, 2, 3]));
        await page.ClickAsync("[data-start]");

        await Expect(page.Locator("[data-job=done]")).ToContainTextAsync("表 41 份，读不出 1");
        await Expect(page.Locator("[data-grades]")).ToContainTextAsync("优");
        await person.PictureAsync("batch", whole: true);
        IDownload workbook = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href='/bulk/scores/workbook']"));
        using var archive = new System.IO.Compression.ZipArchive(File.OpenRead(await workbook.PathAsync()));
        archive.GetEntry("xl/workbook.xml").Should().NotBeNull();
        person.Complaints.Should().BeEmpty();
        person.Strayed.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Batch_Cancelled_StopsAndSaysSo()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/batch");
        await person.DropAsync(("许多.ndjson", Lines(20_000)));
        await page.ClickAsync("[data-start]");
        await page.ClickAsync("[data-cancel]");

        await Expect(page.Locator("[data-job=cancelled]")).ToBeVisibleAsync();
        await page.ClickAsync("button:has-text('另做一批')");
        await Expect(page.Locator("[data-start]")).ToBeDisabledAsync();
    }

    /// <summary>A job belongs to the workbench, not to a window: reloading, leaving and a cut connection do not stop it.</summary>
    [BrowserFact]
    public async Task Batch_ReloadedLeftAndCutOff_GoesOnToItsEnd()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        List<IWebSocketRoute> sockets = await person.SocketsAsync();
        await person.OpenAsync("/batch");
        await person.DropAsync(("许多.ndjson", Lines(12_000)));
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator("[data-job=running]")).ToBeVisibleAsync();
        await Expect(page.Locator("section:has([data-job])")).ToContainTextAsync("断开连接都不影响它");

        await page.ReloadAsync();
        await Person.LiveAsync(page);
        await Expect(page.Locator("[data-job]")).ToContainTextAsync("文件");
        await sockets[^1].CloseAsync();
        await person.OpenAsync("/");
        await person.OpenAsync("/batch");

        await Expect(page.Locator("[data-job=done]")).ToContainTextAsync("表 12000 份，读不出 0", new LocatorAssertionsToContainTextOptions { Timeout = 180_000 });
    }

    [BrowserFact]
    public async Task Impact_OfTwoBooksOverManyForms_IsShownAndReported()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/impact");
        await page.GetByLabel("旧的规则书").SelectOptionAsync("national-2020-project");
        await page.GetByLabel("新的规则书").SelectOptionAsync("hubei");
        await page.ClickAsync("[data-begin]");
        await person.DropAsync(("二.ndjson", Lines(30)));
        await page.ClickAsync("[data-start]");

        await Expect(page.Locator("[data-job=done]")).ToContainTextAsync("表 30 份");
        await Expect(page.Locator("section[aria-labelledby=many-head] [data-impact=forms]")).ToHaveTextAsync("30");
        await person.PictureAsync("impact", whole: true);
        IDownload report = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href='/bulk/impact/report']"));
        (await File.ReadAllTextAsync(await report.PathAsync())).Should().Contain("规则书改动影响分析");
        person.Complaints.Should().BeEmpty();
    }

    private static byte[] Lines(int forms) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, forms).Select(i =>
        $$"""{ "kind": "project", "year": 2023, "unit": "单位{{i}}", "ruleBook": "national-2020-project", "budget": { "fullYear": 100, "executed": {{i % 100}}, "weight": 10, "declaredScore": 9 }, "indicators": [{ "level1": "产出指标", "level2": "数量指标", "name": "培训", "target": "100人", "actual": "{{60 + (i % 50)}}人", "weight": 90, "score": 90 }] }""" + "\n")));
}
