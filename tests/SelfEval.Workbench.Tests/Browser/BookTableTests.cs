using Microsoft.Playwright;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>A rule book changed in its tables: rows come, go and move, every change is one of the text, and comments stay.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class BookTableTests(BrowserSession session)
{
    // The note of the copy before may still stand: what is on the clipboard tells.
    private const int Tries = 50;

    [BrowserFact]
    public async Task Parameters_AddedMovedDatedDescribedAndRemoved_StandInTheTextWithItsComments()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-parameters");
        await using Person person = await OpenAsync(draft, "parameters");
        IPage page = person.Page;

        await page.ClickAsync("[data-parameter=容差] button:has-text('在本书另定')");
        await Expect(page.Locator("[data-parameter=容差] .value-cell textarea")).ToHaveValueAsync("0.01");
        await FillAsync(page, "form.add label:has-text('新参数') input", "加分");
        await FillAsync(page, "form.add label:has-text('值') input", "1.5");
        await FillAsync(page, "form.add label:has-text('单位') input", "分");
        await page.ClickAsync("form.add button");
        await Expect(page.Locator("[data-parameter=加分] .unit textarea")).ToHaveValueAsync("分");
        Names(draft).Should().Equal("扣分办法", "每档超支率", "每档扣分", "执行率得分位数", "未完成得分位数", "逾期留分", "部分达成系数", "容差", "加分");

        await page.ClickAsync("[data-parameter=加分] [data-do=up]");
        await Patience.UntilAsync(() => Names(draft)[^1] == "容差");
        await page.ClickAsync("[data-parameter=加分] [data-do=add]");
        await Expect(page.Locator("[data-parameter=加分2]")).ToBeVisibleAsync();
        await page.ClickAsync("[data-parameter=加分2] [data-do=remove]");
        await Expect(page.Locator("[data-parameter=加分2]")).ToHaveCountAsync(0);

        await FillAsync(page, "form.add label:has-text('新参数') input", "方式");
        await FillAsync(page, "form.add label:has-text('值') input", "进一");
        await page.ClickAsync("form.add button");
        await FillCellAsync(page.Locator("[data-parameter=方式] .options textarea"), "进一、截断");
        await page.SelectOptionAsync("[data-parameter=方式] .value-cell select", "截断");
        await Patience.UntilAsync(() => ParameterRows.Of(draft.State.Root).Single(p => p.Name == "方式") is { Value: "截断", Options: ["进一", "截断"] });
        await page.FillAsync("input[type=search]", "每档");
        await Expect(page.Locator("tr[data-parameter]")).ToHaveCountAsync(2);
        await page.FillAsync("input[type=search]", "");

        await page.ClickAsync("[data-parameter=每档扣分] button:has-text('分年写')");
        await page.ClickAsync("[data-years-of=每档扣分] [data-do=add]");
        ILocator second = page.Locator("[data-years-of=每档扣分] tbody tr").Nth(1);
        await Expect(second.Locator("textarea").Nth(0)).ToHaveValueAsync("2024");
        await FillCellAsync(second.Locator("textarea").Nth(2), "3");
        await FillCellAsync(second.Locator("textarea").Nth(3), "财办〔2024〕1号");
        await Patience.UntilAsync(() => ParameterRows.Of(draft.State.Root).Single(p => p.Name == "每档扣分").Years is [{ To: "2023", Value: "2" }, { From: "2024", Value: "3", Basis: "财办〔2024〕1号" }]);
        await person.PictureAsync("table-parameters");

        draft.State.Errors.Should().Be(0);
        draft.Texts.Book.Should().Contain("// 最常改的数都在这里");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Rules_AddedMovedCopiedAndPastedIntoAnotherBook_AreWhole()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-rules");
        BookDraft other = session.Copy("hubei", "table-rules-other");
        await using Person person = await OpenAsync(draft, "rules");
        IPage page = person.Page;
        ILocator group = page.Locator("section.workflow", new PageLocatorOptions { Has = page.Locator("h3:text-is('预安销号')") });

        await group.Locator("button:has-text('在最后加一条规则')").ClickAsync();
        await Expect(group.Locator("tr[data-rule=新规则]")).ToBeVisibleAsync();
        await group.Locator("tr[data-rule=新规则] [data-do=up]").ClickAsync();
        await Patience.UntilAsync(() => Rules(draft, 1) is ["全部销号", "新规则", "未全部销号按比例取整"]);
        await group.Locator("tr[data-rule=全部销号] [data-do=copy]").ClickAsync();
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("已复制");
        string copied = await person.CopiedAsync();
        copied.Should().StartWith("{").And.Contain("\"RuleName\": \"全部销号\"");

        await page.ClickAsync("button[aria-label='复制规则组 预安销号']");
        string whole = copied;
        for (int i = 0; whole == copied && i < Tries; i++)
        {
            await Task.Delay(100);
            whole = await person.CopiedAsync();
        }

        whole.Should().Contain("\"WorkflowName\": \"预安销号\"");
        await person.OpenAsync("/books/own/table-rules-other?tab=rules");
        ILocator paste = page.Locator("details.paste", new PageLocatorOptions { HasText = "粘贴规则组" });
        await paste.Locator("summary").ClickAsync();
        await paste.Locator("textarea").FillAsync("{ 半截");
        await paste.Locator("button").ClickAsync();
        await Expect(paste.Locator(".problem")).ToContainTextAsync("不是完整的一条");
        await paste.Locator("textarea").FillAsync(whole);
        await paste.Locator("button").ClickAsync();
        await Expect(page.Locator("section.workflow h3:text-is('预安销号')")).ToBeVisibleAsync();
        other.State.Root!["workflows"]!.Items.Last().TextOf("WorkflowName").Should().Be("预安销号");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Condition_AtItsCell_IsCompletedAndExplainedByCaretAndMouse()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-words");
        await using Person person = await OpenAsync(draft, "rules");
        IPage page = person.Page;
        ILocator cell = page.GetByLabel("按执行率计分 的条件");

        await cell.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" && 每档扣");
        await Expect(page.Locator(".offers li").First).ToContainTextAsync("每档扣分");
        await Expect(page.Locator(".offers li").First).ToContainTextAsync("参数：2分");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToHaveValueAsync("执行率 >= 0 && 每档扣分");
        await page.Keyboard.TypeAsync(" > 0");
        await page.Keyboard.PressAsync("Control+Home");
        await Expect(page.Locator(".word-help")).ToContainTextAsync("全年执行数");
        (await cell.GetAttributeAsync("aria-describedby")).Should().Be("word-help", "screen readers say it too");
        await page.Keyboard.PressAsync("Enter");
        await Patience.UntilAsync(() => draft.Texts.Book.Contains("执行率 >= 0 && 每档扣分 > 0", StringComparison.Ordinal));
        await FillCellAsync(cell, "执行率 >= 某某");
        await Expect(page.Locator("tr[data-rule=按执行率计分] .cell-problem.error")).ToContainTextAsync("某某");
        await FillCellAsync(cell, "执行率 >= 0");
        await Expect(page.Locator("tr[data-rule=按执行率计分] .cell-problem")).ToHaveCountAsync(0);

        // The rule that scored is lit, with the form's figures in its condition; another says why it did not hold.
        await Expect(page.Locator("tr[data-rule=未全部销号按比例取整]")).ToHaveClassAsync("lit");
        await page.ClickAsync("tr[data-rule=未全部销号按比例取整] .hits summary");
        await Expect(page.Locator("tr[data-rule=未全部销号按比例取整] .trace")).ToContainTextAsync("527 ＜ 549");
        await page.ClickAsync("tr[data-rule=全部销号] .hits summary");
        await Expect(page.Locator("tr[data-rule=全部销号] .trace")).ToContainTextAsync("不成立");

        ILocator score = page.GetByLabel("按执行率计分 的得分");
        LocatorBoundingBoxResult box = (await score.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 14);
        await page.Mouse.MoveAsync(box.X + 22, box.Y + 14);
        await Expect(page.Locator(".word-help")).ToContainTextAsync("截去后面的小数");
        await person.PictureAsync("table-words");
        person.Complaints.Should().BeEmpty();
    }

    /// <summary>Overlaps of bands at once, rules that are never reached once nothing is typed for a moment: at their cells.</summary>
    [BrowserFact]
    public async Task Logic_BandsThatOverlapAndRulesNeverReached_AreSaidAtTheirCells()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-logic");
        await using Person person = await OpenAsync(draft, "bands");
        IPage page = person.Page;
        await FillAsync(page, "form.add input", "档");
        await page.ClickAsync("form.add button");
        await FillCellAsync(page.Locator("[data-bands=档] tbody tr").Nth(1).Locator("textarea").Nth(0), "95");
        await Expect(page.Locator("[data-bands=档] .cell-problem")).ToContainTextAsync("SE");
        await FillCellAsync(page.Locator("[data-bands=档] tbody tr").Nth(1).Locator("textarea").Nth(0), "85");
        await Expect(page.Locator("[data-bands=档] .cell-problem")).ToHaveCountAsync(0);

        await page.ClickAsync("#tab-rules");
        await page.Locator("tr[data-rule=全部销号] [data-do=add]").ClickAsync();
        await Expect(page.Locator("tr[data-rule='全部销号（新）'] .cell-problem").First).ToContainTextAsync("SE");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Table_CopiedToASpreadsheet_HasACellForEachOfItsCells()
    {
        await using Person person = await OpenAsync(session.Copy("lusong-2023", "table-copied"), "parameters");

        await person.Page.ClickAsync("[data-copy-table]");
        await Expect(person.Page.Locator("[data-toast]")).ToContainTextAsync("Excel");

        string[][] rows = [.. (await person.CopiedAsync()).Split('\n').Select(r => r.Split('\t'))];
        rows[0][..5].Should().Equal("参数", "值", "单位", "可选的值", "说明");
        rows[3].Should().Equal("每档扣分", "2", "分", "", "");
    }

    [BrowserFact]
    public async Task Scoring_DraggedAndGivenAParameterOfItsOwn_KeepsItsComments()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-scoring");
        await using Person person = await OpenAsync(draft, "scoring");
        IPage page = person.Page;
        string last = Uses(draft)[^1];

        await page.Locator("tr[data-entry='7'] [data-handle]").DragToAsync(page.Locator("tr[data-entry='6']"));
        await Patience.UntilAsync(() => Uses(draft)[6] == last);
        draft.Texts.Book.Should().Contain("// 没有写比较符，从名称也看不出方向");
        await page.SelectOptionAsync("tr[data-entry='1'] select.add-with", "每档扣分");
        await Expect(page.GetByLabel("2 每档扣分", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("2");
        await FillCellAsync(page.GetByLabel("2 每档扣分", new PageGetByLabelOptions { Exact = true }), "4");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("94.9");
        await page.ClickAsync("button[aria-label='第 2 条不再另定 每档扣分']");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("96.9");

        await page.ClickAsync("button:has-text('在最前面加一条')");
        await Expect(page.Locator("tr[data-entry='8']")).ToBeVisibleAsync();
        await page.ClickAsync("tr[data-entry='0'] [data-do=remove]");
        await Expect(page.Locator("tr[data-entry='8']")).ToHaveCountAsync(0);
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Bands_RowsAddedMovedAndRemoved_ReadAsIntervals()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-bands");
        await using Person person = await OpenAsync(draft, "bands");
        IPage page = person.Page;

        await FillAsync(page, "form.add input", "执行率档次");
        await page.ClickAsync("form.add button");
        ILocator bands = page.Locator("[data-bands=执行率档次]");
        await Expect(bands.Locator("tbody tr")).ToHaveCountAsync(4);
        await bands.Locator("tbody tr").Nth(2).Locator("[data-do=add]").ClickAsync();
        await Expect(bands.Locator("tbody tr")).ToHaveCountAsync(5);
        await FillCellAsync(bands.Locator("tbody tr").Nth(3).Locator("textarea").Nth(0), "40");
        await FillCellAsync(bands.Locator("tbody tr").Nth(3).Locator("textarea").Nth(1), "3");
        await Expect(bands.Locator("tbody tr").Nth(3).Locator("td.number")).ToHaveTextAsync("[40, 60)");
        await bands.Locator("tbody tr").Nth(0).Locator("[data-do=remove]").ClickAsync();
        await Patience.UntilAsync(() => draft.Texts.Book.Contains("\"≥80:8 ≥60:6 ≥40:3 其余:0\"", StringComparison.Ordinal));

        ILocator grades = page.Locator("table", new PageLocatorOptions { HasText = "起点分" });
        await grades.Locator("tbody tr").Nth(0).Locator("[data-do=add]").ClickAsync();
        await Expect(grades.Locator("tbody tr")).ToHaveCountAsync(5);
        await FillCellAsync(grades.Locator("tbody tr").Nth(0).Locator("textarea").Nth(1), "95");
        await FillCellAsync(grades.Locator("tbody tr").Nth(0).Locator("textarea").Nth(0), "特优");
        await Expect(page.Locator(".totals .grade")).ToHaveTextAsync("特优");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Checks_WrittenAnewTurnedOffAndAdded_ChangeWhatIsFound()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-checks");
        await using Person person = await OpenAsync(draft, "checks");
        IPage page = person.Page;
        ILocator inherited = page.Locator("tr[data-check]", new PageLocatorOptions { HasText = "处" }).First;
        string name = (await inherited.GetAttributeAsync("data-check"))!;

        await inherited.Locator("button:has-text('在本书另写')").ClickAsync();
        ILocator own = page.Locator($"tr[data-check='{name}']");
        await Expect(own.Locator("[data-do=remove]")).ToBeVisibleAsync();
        await own.Locator("input[type=checkbox]").UncheckAsync();
        await Patience.UntilAsync(() => draft.Texts.Book.Contains("\"Enabled\": false", StringComparison.Ordinal));
        draft.State.Errors.Should().Be(0);
        new Scorer(draft.State.Book!).Score(SampleFiles.Seed).Findings.Should().NotContain(f => f.Rule == name);

        await page.ClickAsync("button:has-text('加一条检查项')");
        ILocator fresh = page.Locator("tr[data-check=新检查项]");
        await FillCellAsync(fresh.GetByLabel("新检查项 的关系"), "分值合计 == 99");
        await Expect(fresh.Locator("td.number")).ToHaveTextAsync("1 处");
        await person.PictureAsync("table-checks");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Cases_AddedChangedAndAccepted_PassAndCount()
    {
        BookDraft draft = session.Copy("lusong-2023", "table-cases");
        await using Person person = await OpenAsync(draft, "tests");
        IPage page = person.Page;
        await Expect(page.Locator("[data-coverage]")).ToContainTextAsync("100%");
        int before = int.Parse(await page.Locator("[data-passed]").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await page.ClickAsync("button:has-text('加一个用例')");
        ILocator fresh = page.Locator("tr[data-case=新用例]");
        await FillCellAsync(fresh.GetByLabel("新用例 实际完成值"), "80件");
        await Expect(fresh.Locator(".pill")).ToHaveTextAsync("没有通过");
        await fresh.Locator("[data-accept]").ClickAsync();
        await Expect(fresh.Locator(".pill")).ToHaveTextAsync("通过");
        await Expect(fresh.GetByLabel("新用例 得分", new LocatorGetByLabelOptions { Exact = true })).ToHaveValueAsync("8");
        await fresh.Locator("select", new LocatorLocatorOptions { HasText = "还应当" }).SelectOptionAsync("rule");
        await fresh.Locator("[data-accept]").ClickAsync();
        await Expect(fresh.GetByLabel("新用例 规则", new LocatorGetByLabelOptions { Exact = true })).ToHaveValueAsync("未完成按比例取整");

        await page.ClickAsync("[data-case-of-form]");
        await Expect(page.Locator("[data-passed]")).ToHaveTextAsync($"{before + 2}");
        await fresh.Locator("[data-do=up]").ClickAsync();
        await fresh.Locator("[data-do=remove]").ClickAsync();
        await Expect(page.Locator("[data-passed]")).ToHaveTextAsync($"{before + 1}");
        draft.Texts.Tests.Should().Contain("// 数量指标。", "comments stay");
        await person.PictureAsync("table-cases");
        person.Complaints.Should().BeEmpty();
    }

    private async Task<Person> OpenAsync(BookDraft draft, string tab)
    {
        Person person = await session.NewPersonAsync();
        await person.OpenAsync($"/books/own/{draft.Id}?tab={tab}");
        return person;
    }

    private static async Task FillAsync(IPage page, string selector, string words) => await page.FillAsync(selector, words);

    private static async Task FillCellAsync(ILocator cell, string words)
    {
        await cell.FillAsync(words);
        await cell.PressAsync("Enter");
    }

    private static string[] Names(BookDraft draft) => [.. draft.State.Root!["parameters"]!.Members.Select(m => m.Name)];

    private static string[] Rules(BookDraft draft, int group) => [.. draft.State.Root!.At("workflows", group, "Rules")!.Items.Select(r => r.TextOf("RuleName"))];

    private static string[] Uses(BookDraft draft) => [.. draft.State.Root!["scoring"]!.Items.Select(e => e.TextOf("use"))];
}
