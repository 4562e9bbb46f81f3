using Microsoft.Playwright;
using SelfEval.Model;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>What a clerk does with forms.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class FormsTests(BrowserSession session)
{
    private const string Attack = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

    [BrowserFact]
    public async Task List_SortedAndFiltered_ShowsWhatWasAskedFor()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/");
        SelfEvaluation seed = SampleFiles.Seed;
        await person.DropAsync(("甲.xlsx", SampleFiles.Xlsx(seed with { Unit = "甲单位" })), ("乙.docx", SampleFiles.Docx(seed with { Unit = "乙单位", DeclaredTotal = 90m })), ("坏.docx", [1, 2, 3]));

        await Expect(page.Locator("tr.refused .why")).ToContainTextAsync("SE06");
        await page.ClickAsync("thead button:has-text('自评')");
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("自评");
        (await page.Locator("tbody tr:not(.refused) td:nth-child(3)").AllInnerTextsAsync()).Where(t => t != "—").Should().Equal("90", "96.9", "96.9");
        await page.ClickAsync("thead button:has-text('自评')");
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("自评");
        await page.FillAsync("input[type=search]", "乙单位");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr td.strong")).ToHaveTextAsync("96.9");
        await page.FillAsync("input[type=search]", "没有这样的");
        await Expect(page.Locator(".empty")).ToContainTextAsync("放宽");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Form_ACellChanged_ScoresAtOnceAndSaysWhatWouldReachAGoal()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await OpenSeedAsync(person);

        ILocator actual = page.GetByLabel("全年总支出 实际完成值", new PageGetByLabelOptions { Exact = true });
        await actual.FillAsync("900万元");
        await actual.PressAsync("Enter");
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("78.9");
        await Expect(page.Locator(".strip")).ToContainTextAsync("原表 96.9");
        await page.ClickAsync(".panel form button:has-text('算一算')");
        await Expect(page.Locator(".panel table tbody tr", new PageLocatorOptions { HasText = "全年总支出.实际完成值" })).ToBeVisibleAsync();
        await person.PictureAsync("goal", whole: true);

        await page.GetByLabel("预算执行率的分值").FillAsync("许多");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".problem[role=alert]")).ToContainTextAsync("不是数字");
        await page.ReloadAsync();
        await Person.LiveAsync(page);
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("78.9");
        await page.ClickAsync("button:has-text('恢复原表')");
        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("96.9");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Department_ProjectsAndBasicData_AreChangedAddedAndRemoved()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await OpenSeedAsync(person);
        int findings = await page.Locator(".findings > li").CountAsync();

        // 公务接待决算 0.36 → 0.56: it no longer fits 三公经费, and a finding says so at once.
        await FillAsync(page.GetByLabel("公务接待 本年决算数", new PageGetByLabelOptions { Exact = true }), "0.56");
        await Expect(page.Locator(".strip")).ToContainTextAsync("原表 96.9");
        await Expect(page.Locator(".findings > li")).Not.ToHaveCountAsync(findings);
        await FillAsync(page.GetByLabel("督查、保密工作经费 实际支出", new PageGetByLabelOptions { Exact = true }), "十五");
        await Expect(page.Locator(".problem[role=alert]")).ToContainTextAsync("十五");
        await FillAsync(page.GetByLabel("督查、保密工作经费 实际支出", new PageGetByLabelOptions { Exact = true }), "15.09");
        await Expect(page.GetByLabel("督查、保密工作经费 实际支出", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("15.09");
        await page.ClickAsync("button:has-text('加一个项目')");
        await FillAsync(page.GetByLabel("新项目11 实际支出", new PageGetByLabelOptions { Exact = true }), "1");
        await Expect(page.GetByLabel("新项目11 实际支出", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("1");
        await person.PictureAsync("department", whole: true);
        await page.ClickAsync("button[aria-label='删去 新项目11']");
        await Expect(page.Locator("[data-project]")).ToHaveCountAsync(10);
        await page.ClickAsync("button[aria-label='删去 专项资金']");
        await page.SelectOptionAsync("select[aria-label='加一行经费']", "earmarked");
        await Expect(page.Locator("[data-line=earmarked]")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Person.LiveAsync(page);
        await Expect(page.GetByLabel("公务接待 本年决算数", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("0.56");
        await page.ClickAsync("button:has-text('恢复原表')");
        await Expect(page.GetByLabel("公务接待 本年决算数", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("0.36");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Windows_TwoAtOnce_ShowTheSameForm()
    {
        await using Person person = await session.NewPersonAsync();
        await OpenSeedAsync(person);
        IPage other = await person.NewWindowAsync();
        await person.OpenAsync(other, new Uri(person.Page.Url).AbsolutePath);

        ILocator score = person.Page.GetByLabel("完成时间 分值", new PageGetByLabelOptions { Exact = true });
        await score.FillAsync("8");
        await score.PressAsync("Enter");

        await Expect(other.Locator("[data-total]")).ToHaveTextAsync("94.9");
        await Expect(other.GetByLabel("完成时间 分值", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("8");
    }

    [BrowserFact]
    public async Task Form_HostileTexts_StayTexts()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        SelfEvaluation seed = SampleFiles.Seed;
        await person.OpenAsync("/");
        await person.DropAsync(("坏.xlsx", SampleFiles.Xlsx(seed with { Unit = Attack, Indicators = [.. seed.Indicators.Select(i => i.Weight is null ? i : i with { Name = Attack + i.Name, Reason = Attack })] })));

        await page.ClickAsync("tbody tr:has-text('坏.xlsx') a");
        await Person.LiveAsync(page);
        await page.ClickAsync("tr[data-row*=全年总支出] .score");
        await Expect(page.Locator(".explain h2")).ToContainTextAsync(Attack);

        (await page.TitleAsync()).Should().NotBe("taken");
        (await page.Locator("main img, main script").CountAsync()).Should().Be(0);
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Downloads_OfAForm_AreThere()
    {
        await using Person person = await session.NewPersonAsync();
        await OpenSeedAsync(person);
        foreach (string file in (string[])["复核意见（Word）", "复核意见（网页）", "填好的表（Word）", "填好的表（Excel）", "JSON"])
        {
            IDownload download = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.Locator(".actions a", new PageLocatorOptions { HasText = file }).ClickAsync());
            new FileInfo(await download.PathAsync()).Length.Should().BePositive(file);
        }
    }

    private static async Task OpenSeedAsync(Person person)
    {
        await person.OpenAsync("/");
        await person.Page.ClickAsync("table[data-list] tbody a");
        await Person.LiveAsync(person.Page);
    }

    private static async Task FillAsync(ILocator cell, string words)
    {
        await cell.FillAsync(words);
        await cell.PressAsync("Enter");
    }
}
