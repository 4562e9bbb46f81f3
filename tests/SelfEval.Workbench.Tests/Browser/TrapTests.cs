using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SelfEval.Workbench.Books;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>The traps of this stack, each as a person would step into it.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class TrapTests(BrowserSession session)
{
    private BookShelf Shelf => session.Server.Services.GetRequiredService<BookShelf>();

    /// <summary>Messages of the live connection end at 32 KB by default; our largest book has 144 KB.</summary>
    [BrowserFact]
    public async Task Source_LargestBook_IsEditedWithoutLosingTheConnection()
    {
        Copy("checks", "big-book");
        await using Person person = await session.NewPersonAsync();
        await OpenSourceAsync(person, "big-book");

        await TypeAtEndAsync(person.Page, "\n// 一行注释");
        await Expect(person.Page.Locator("[data-state=draft]")).ToBeVisibleAsync();

        Draft("big-book").Texts.Book.Should().EndWith("// 一行注释").And.HaveLength(Draft("big-book").SavedTexts.Book.Length + "\n// 一行注释".Length);
        await person.Page.ClickAsync("[data-undo]");
        await Expect(person.Page.Locator("[data-state=saved]")).ToBeVisibleAsync();
        person.Complaints.Should().BeEmpty();
    }

    /// <summary>The list of chosen files is one message: from some 240 files on it ends the connection before anyone is told.</summary>
    [BrowserFact]
    public async Task Drop_ThreeHundredFiles_AllAreReadAndThePageLives()
    {
        await using Person person = await session.NewPersonAsync();
        await person.OpenAsync("/");
        (string, byte[])[] files = [.. Enumerable.Range(1, 300).Select(i => ($"{i:000}.json", System.Text.Encoding.UTF8.GetBytes(
            $$"""{ "kind": "project", "year": 2023, "unit": "单位{{i:000}}", "ruleBook": "national-2020-project", "budget": { "fullYear": 100, "executed": {{i % 100}}, "weight": 10 } }""")))];

        await person.DropAsync(files);

        await Expect(person.Page.Locator("[data-progress]")).ToHaveTextAsync("读完 300 个文件");
        await Expect(person.Page.Locator(".count")).ToHaveTextAsync("301 份 / 共 301 份");
        await person.Page.FillAsync("input[type=search]", "单位299");
        await Expect(person.Page.Locator("table[data-list] tbody tr")).ToHaveCountAsync(1);
        person.Complaints.Should().BeEmpty();
    }

    /// <summary>A lost connection, and a page opened anew: what was typed stands in the draft.</summary>
    [BrowserFact]
    public async Task Connection_CutAndRestored_NothingIsLost()
    {
        Copy("lusong-2023", "cut-book");
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        List<IWebSocketRoute> sockets = await person.SocketsAsync();
        await person.OpenAsync("/books/own/cut-book");
        await SetAsync(page, "每档扣分", "3");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("95.9");

        await sockets[^1].CloseAsync();
        await Patience.UntilAsync(() => sockets.Count > 1);
        await Expect(page.Locator("main:not([inert])")).ToBeVisibleAsync();
        await SetAsync(page, "每档扣分", "4");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("94.9");

        await page.ReloadAsync();
        await Person.LiveAsync(page);
        await Expect(page.Locator("[data-parameter=每档扣分] .value-cell textarea")).ToHaveValueAsync("4");
        await Expect(page.Locator("[data-state=draft]")).ToBeVisibleAsync();
    }

    /// <summary>Under the content policy the editor completes, hovers and marks, and nothing is breached. Markers, completion and hover are our own module's.</summary>
    [BrowserFact]
    public async Task Editor_UnderThePolicy_CompletesWithNotes()
    {
        Copy("lusong-2023", "complete-book");
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await OpenSourceAsync(person, "complete-book");

        await page.EvaluateAsync("""
            () => {
              const editor = document.querySelector('[data-source]').workbenchEditor;
              const found = editor.getModel().findMatches('"Expression": "分值"', false, false, true, null, false)[0].range;
              editor.setPosition({ lineNumber: found.endLineNumber, column: found.endColumn - 1 });
              editor.focus();
            }
            """);
        await page.Keyboard.TypeAsync(" + 实际完成");
        await Expect(page.Locator(".suggest-widget.visible")).ToContainTextAsync("实际完成值");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".source")).ToContainTextAsync("分值 + 实际完成");
        await person.PictureAsync("completion");
        person.Complaints.Should().BeEmpty("nothing breaches the policy");
        person.Strayed.Should().BeEmpty();
    }

    /// <summary>An editor that is opened again shows its own book, at its height.</summary>
    [BrowserFact]
    public async Task Editor_OpenedOnOneBookAfterAnother_ShowsEachItsOwnText()
    {
        Copy("hubei", "first-book");
        Copy("chongqing", "second-book");
        await using Person person = await session.NewPersonAsync();
        foreach (string id in (string[])["first-book", "second-book", "first-book"])
        {
            await OpenSourceAsync(person, id);
            (await person.Page.EvaluateAsync<string>("document.querySelector('[data-source]').workbenchEditor.getValue()")).Should().Be(Draft(id).Texts.Book);
            await person.Page.ClickAsync("#tab-parameters");
            await person.Page.ClickAsync("#tab-source");
            await person.Page.WaitForSelectorAsync("[data-source][data-ready]");
            (await person.Page.Locator(".monaco-editor").First.BoundingBoxAsync())!.Height.Should().BeGreaterThan(200);
        }

        person.Complaints.Should().BeEmpty();
    }

    /// <summary>A grid with a thousand rows answers, by keys and with a block pasted from a spreadsheet.</summary>
    [BrowserFact]
    public async Task Grid_OfAThousandRows_TakesKeysAndABlock()
    {
        string parameters = string.Join(",\n", Enumerable.Range(1, 1000).Select(i => $"\"参数{i:0000}\": {{ \"value\": {i}, \"unit\": \"分\" }}"));
        Copy("lusong-2023", "wide-book");
        Draft("wide-book").TryChange(Draft("wide-book").Texts.Book.Replace("\"parameters\": {", "\"parameters\": {\n" + parameters + ","), tests: false).Should().BeTrue();
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/books/own/wide-book");

        ILocator first = Value(page, "参数0500");
        await first.FillAsync("7.5");
        await first.PressAsync("Enter");
        await Expect(Value(page, "参数0501")).ToBeFocusedAsync();
        await Value(page, "参数0501").EvaluateAsync("""
            cell => {
              const data = new DataTransfer();
              data.setData('text/plain', '11\t元\r\n12\t项\r\n13\t件\r\n');
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(Value(page, "参数0503")).ToHaveValueAsync("13");
        await Expect(page.Locator("[data-redo]")).ToBeDisabledAsync();
        await Patience.UntilAsync(() => Draft("wide-book").Texts.Book.Contains("\"参数0503\": { \"value\": 13, \"unit\": \"件\" }", StringComparison.Ordinal));
        Draft("wide-book").Texts.Book.Should().Contain("\"参数0500\": { \"value\": 7.5,").And.Contain("\"参数0501\": { \"value\": 11, \"unit\": \"元\" }").And.Contain("\"参数0504\": { \"value\": 504, \"unit\": \"分\" }");
        person.Complaints.Should().BeEmpty();
    }

    /// <summary>The page says its language, prints numbers alike in both, and English has no Chinese left in its own words.</summary>
    [BrowserFact]
    public async Task Language_SwitchedToEnglish_IsSaidAndKept()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/");
        (await page.GetAttributeAsync("html", "lang")).Should().Be("zh-CN");

        await page.ClickAsync("a.language");
        await Person.LiveAsync(page);

        (await page.GetAttributeAsync("html", "lang")).Should().Be("en");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Forms");
        await Expect(page.Locator("td.strong").First).ToHaveTextAsync("96.9");
        await person.OpenAsync("/books");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Rule books");
        (await page.Locator("main button, main h2, main label, main thead").AllInnerTextsAsync()).Should().OnlyContain(t => !t.Any(c => c >= '一' && c <= '龥'));
    }

    private static ILocator Value(IPage page, string parameter) => page.Locator($"[data-parameter={parameter}] .value-cell textarea");

    private static async Task SetAsync(IPage page, string parameter, string value)
    {
        await Value(page, parameter).FillAsync(value);
        await Value(page, parameter).PressAsync("Enter");
    }

    private static async Task OpenSourceAsync(Person person, string id)
    {
        await person.OpenAsync($"/books/own/{id}?tab=source");
        await person.Page.WaitForSelectorAsync("[data-source][data-ready]");
    }

    private static async Task TypeAtEndAsync(IPage page, string text)
    {
        await page.EvaluateAsync("""
            text => {
              const model = document.querySelector('[data-source]').workbenchEditor.getModel();
              const end = model.getFullModelRange().getEndPosition();
              model.pushEditOperations([], [{ range: monaco.Range.fromPositions(end, end), text }], () => null);
            }
            """, text);
    }

    private void Copy(string from, string id) => Shelf.TryCopy(RuleBooks.Find(from)!, id, RuleBooks.Find(from)!.Title).Should().BeNull();

    private BookDraft Draft(string id) => Shelf.TryDraft(id, out BookDraft? draft) ? draft : throw new InvalidOperationException(id);
}
