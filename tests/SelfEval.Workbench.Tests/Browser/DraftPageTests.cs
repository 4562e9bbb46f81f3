using Microsoft.Playwright;
using SelfEval.Workbench.Books;
using static Microsoft.Playwright.Assertions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>Drafts in the browser: closing asks, nothing is lost, the whole book by keyboard, hover in the editor.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class DraftPageTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Window_ClosedWithAnUnsavedDraft_AsksAndTheDraftIsThereAgain()
    {
        session.Copy("lusong-2023", "closing-book");
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await person.OpenAsync("/books/own/closing-book");
        ILocator cell = page.Locator("[data-parameter=每档扣分] .value-cell textarea");
        await cell.ClickAsync();
        await cell.FillAsync("5");
        await cell.PressAsync("Enter");
        await Expect(page.Locator("[data-state=draft]")).ToBeVisibleAsync();

        await page.ClickAsync("nav a:has-text('影响')");
        await Person.LiveAsync(page);
        asked.Should().BeEmpty("within the workbench nothing is lost, and nothing asked");
        await person.OpenAsync("/books/own/closing-book");
        await page.Locator("h1").ClickAsync();
        await page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await Patience.UntilAsync(() => asked.Count == 1);
        asked.Should().Equal("beforeunload");

        IPage again = await person.NewWindowAsync();
        await person.OpenAsync(again, "/books/own/closing-book");
        await Expect(again.Locator("[data-parameter=每档扣分] .value-cell textarea")).ToHaveValueAsync("5");
        await again.ClickAsync("[data-save]");
        await Expect(again.Locator("[data-state=saved]")).ToBeVisibleAsync();
        await again.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await Patience.UntilAsync(() => again.IsClosed);
        asked.Should().ContainSingle("a saved book closes without a question");
    }

    /// <summary>From the list of books to a saved change, a moved rule, an accepted case, without the mouse.</summary>
    [BrowserFact]
    public async Task Book_ByKeyboardAlone_IsCopiedChangedOrderedAndSaved()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/books");
        await person.TabToAsync("button[aria-label='把 芦淞区部门整体支出绩效自评（2023年度） 另存为我的']", 200);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("form.copy");
        await person.TabToAsync("form.copy input", 300);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("keyboard-book");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/books/own/keyboard-book");
        await Person.LiveAsync(page);

        await person.TabToAsync("[data-parameter=每档扣分] .value-cell textarea");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("[data-trial-total]")).ToHaveTextAsync("95.9");
        await Patience.UntilAsync(() => Draft.State.Root!["parameters"]!.Parts[1].Name == "每档扣分");
        await Expect(page.Locator("[data-parameter=每档扣分] .value-cell textarea")).ToBeFocusedAsync();

        await person.TabToAsync("[role=tab]", 400);
        for (int i = 0; i < 6 && await page.EvaluateAsync<string>("document.activeElement.id") != "tab-rules"; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.WaitForSelectorAsync("section.workflow");
        await person.TabToAsync("textarea[aria-label='全部销号 的条件']", 200);
        await page.Keyboard.PressAsync("Alt+Enter");
        await Expect(page.Locator("tr[data-rule='全部销号（新）']")).ToBeVisibleAsync();
        await Expect(page.Locator("textarea[aria-label='规则名 全部销号（新）']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(page.Locator("section.workflow:has(h3:text-is('预安销号')) tr[data-rule] >> nth=2")).ToHaveAttributeAsync("data-rule", "全部销号（新）");
        await page.Keyboard.PressAsync("Alt+Delete");
        await Expect(page.Locator("tr[data-rule='全部销号（新）']")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator("[data-state=saved]")).ToBeVisibleAsync();
        Draft.Texts.Book.Should().Contain("\"每档扣分\": { \"value\": 3, \"unit\": \"分\" }").And.Contain("// 最常改的数都在这里");
        person.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Editor_HoveredOverAWord_ShowsItsNote()
    {
        session.Copy("lusong-2023", "hover-book");
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await person.OpenAsync("/books/own/hover-book?tab=source");
        await page.WaitForSelectorAsync("[data-source][data-ready]");
        double[] at = await page.EvaluateAsync<double[]>("""
            () => {
              const editor = document.querySelector('[data-source]').workbenchEditor;
              const found = editor.getModel().findMatches('"Expression": "执行率 >= 0"', false, false, true, null, false)[0].range;
              const place = { lineNumber: found.startLineNumber, column: found.startColumn + 16 };
              editor.revealPositionInCenter(place, 1);
              const seen = editor.getScrolledVisiblePosition(place);
              const box = editor.getDomNode().getBoundingClientRect();
              return [box.left + seen.left + 6, box.top + seen.top + seen.height / 2];
            }
            """);

        await page.Mouse.MoveAsync((float)at[0] - 3, (float)at[1]);
        await page.Mouse.MoveAsync((float)at[0], (float)at[1]);

        await Expect(page.Locator(".monaco-hover:visible")).ToContainTextAsync("全年执行数");
        await person.PictureAsync("hover");
        person.Complaints.Should().BeEmpty();
    }

    private BookDraft Draft => Shelf.TryDraft("keyboard-book", out BookDraft? draft) ? draft : throw new InvalidOperationException();

    private BookShelf Shelf => (BookShelf)session.Server.Services.GetService(typeof(BookShelf))!;
}
