using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>For everyone: screen readers, contrast, a small laptop, a phone, paper.</summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class AccessTests(BrowserSession session)
{
    private static readonly string[] Pages =
    [
        "/", "form", "/books", "/books/builtin/lusong-2023", "/books/builtin/shapes?tab=bands", "/books/builtin/lusong-2023?tab=scoring", "/books/builtin/lusong-2023?tab=rules",
        "/books/builtin/lusong-2023?tab=checks", "/books/builtin/lusong-2023?tab=tests", "/books/builtin/lusong-2023?tab=source", .. DraftPages, "/impact", "/batch", "/help",
    ];

    /// <summary>A draft with a change, an error in a cell, values by years and a case that fails, in each of its tabs.</summary>
    private static IEnumerable<string> DraftPages => ((string[])["parameters", "bands", "scoring", "rules", "checks", "tests", "source"]).Select(t => $"/books/own/access-book?tab={t}");

    private BookDraft Draft
    {
        get
        {
            BookShelf shelf = session.Server.Services.GetRequiredService<BookShelf>();
            if (shelf.TryDraft("access-book", out BookDraft? there))
            {
                return there;
            }

            BookDraft draft = session.Copy("lusong-2023", "access-book");
            string text = draft.Texts.Book.Replace("\"每档扣分\": { \"value\": 2, \"unit\": \"分\" }", "\"每档扣分\": { \"values\": [{ \"to\": 2023, \"value\": 3 }, { \"from\": 2024, \"value\": 4 }], \"unit\": \"分\" }, \"档\": \"≥90:5 其余:0\"")
                .Replace("\"workflows\": [", "\"checks\": [{ \"WorkflowName\": \"本书\", \"Rules\": [{ \"RuleName\": \"甲\", \"Expression\": \"分值合计 == 99\", \"ErrorMessage\": \"不对\", \"Properties\": { \"code\": \"U01\", \"severity\": \"warning\", \"where\": \"totalWeight\", \"place\": \"总分\" } }] }], \"workflows\": [");
            draft.TryChange(text, tests: false).Should().BeTrue();
            draft.State.Errors.Should().Be(0);
            return draft;
        }
    }

    [BrowserFact]
    public async Task Pages_All_HaveNoSeriousFaultForScreenReaders()
    {
        Draft.IsSaved.Should().BeFalse();
        await using Person person = await session.NewPersonAsync();
        foreach (string page in Pages)
        {
            await OpenAsync(person, page);
            AxeResult found = await person.Page.RunAxe();
            found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{page}: {v.Id} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").Should().BeEmpty();
        }
    }

    [BrowserFact]
    public async Task Pages_OnALaptopAndAPhone_FitTheirWidth()
    {
        Draft.IsSaved.Should().BeFalse();
        foreach ((int width, int height) in (IEnumerable<(int, int)>)[(1366, 768), (390, 844)])
        {
            await using Person person = await session.NewPersonAsync(width, height);
            foreach (string page in Pages)
            {
                await OpenAsync(person, page);
                (await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, $"{page} at {width}");
                await person.PictureAsync($"{width}-{page.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
            }
        }
    }

    [BrowserFact]
    public async Task Form_OnPaper_IsA4WithoutWhatIsForTheScreen()
    {
        await using Person person = await session.NewPersonAsync();
        await OpenAsync(person, "form");
        byte[] pdf = await person.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, Path = Path.Combine(BrowserSession.Pictures, "form.pdf") });

        System.Text.Encoding.Latin1.GetString(pdf).Should().MatchRegex(@"/MediaBox ?\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]");
        await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await person.Page.Locator(".bar, .actions").First.IsVisibleAsync()).Should().BeFalse();
    }

    /// <summary>A table of rules to print and sign: all of it, without buttons and frames of cells.</summary>
    [BrowserFact]
    public async Task Book_OnPaper_IsItsTableAlone()
    {
        Draft.IsSaved.Should().BeFalse();
        await using Person person = await session.NewPersonAsync();
        foreach (string tab in (string[])["parameters", "rules", "tests"])
        {
            await OpenAsync(person, $"/books/own/access-book?tab={tab}");
            await person.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, Path = Path.Combine(BrowserSession.Pictures, $"book-{tab}.pdf") });
            await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            foreach (string gone in (string[])[".bar", ".head .actions", ".tabs", ".row-tools", ".side", ".add", ".copy-table"])
            {
                (await person.Page.Locator(gone + ":visible").CountAsync()).Should().Be(0, $"{gone} of {tab}");
            }

            (await person.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.scroll')].every(s => s.scrollHeight <= s.clientHeight + 1)")).Should().BeTrue("nothing is cut off");
            await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        }
    }

    /// <summary>From the address bar to a changed figure and its explanation without touching the mouse.</summary>
    [BrowserFact]
    public async Task Form_ByKeyboardAlone_IsOpenedChangedAndExplained()
    {
        await using Person person = await session.NewPersonAsync();
        IPage page = person.Page;
        await OpenAsync(person, "/");
        await person.TabToAsync("table[data-list] tbody a");
        await page.Keyboard.PressAsync("Enter");
        await Person.LiveAsync(page);
        await person.TabToAsync("textarea[aria-label='全年执行数']");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("291.42");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForSelectorAsync("[data-total]:text-is('92')");
        await person.TabToAsync("tr .score");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".explain");
    }

    private static async Task OpenAsync(Person person, string page)
    {
        await person.OpenAsync(page == "form" ? "/" : page);
        if (page.EndsWith("tab=source", StringComparison.Ordinal))
        {
            await person.Page.WaitForSelectorAsync("[data-source][data-ready]");
        }

        if (page.EndsWith("tab=tests", StringComparison.Ordinal))
        {
            await person.Page.WaitForSelectorAsync("[data-coverage]");
        }

        if (page == "form")
        {
            await person.Page.ClickAsync("table[data-list] tbody a");
            await Person.LiveAsync(person.Page);
            await person.Page.ClickAsync("tr[data-row=全年总支出] .score");
            await person.Page.WaitForSelectorAsync(".explain");
        }
    }
}
