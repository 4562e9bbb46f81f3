using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>
/// What many people at once cost: each at a browser of their own, with a form and then a draft of their own open and live. Five by default;
/// <c>SELFEVAL_SESSIONS=50</c> is the figure of the documentation.
/// </summary>
[Collection(BrowserSession.Name)]
[Trait("Speed", "Slow")]
public sealed class BurdenTests(BrowserSession session, ITestOutputHelper output)
{
    private const double MostMegabytes = 600;

    private static readonly int Sessions = int.Parse(Environment.GetEnvironmentVariable("SELFEVAL_SESSIONS") ?? "5", CultureInfo.InvariantCulture);

    [BrowserFact]
    public async Task Sessions_Many_StayWithinTheMemoryPromised()
    {
        string data = Directory.CreateTempSubdirectory("selfeval-workbench").FullName;
        try
        {
            await using WorkbenchProcess server = await WorkbenchProcess.StartAsync(data);
            output.WriteLine($"no session: {server.Megabytes:0} MB");
            var people = new List<Person>();
            for (int i = 1; i <= Sessions; i++)
            {
                people.Add(await session.NewPersonAtAsync(server.Url));
                await WorkAsync(people[^1], $"book-{i}");
                if (i % 10 == 0 || i == Sessions)
                {
                    output.WriteLine($"{i} sessions: {server.Megabytes:0} MB");
                }
            }

            output.WriteLine($"the last one's page: {await PageTimes.FirstPageAsync(people[^1].Page)}");
            server.Megabytes.Should().BeLessThan(MostMegabytes);
            foreach (Person person in people)
            {
                await person.DisposeAsync();
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task WorkAsync(Person person, string id)
    {
        IPage page = person.Page;
        await person.OpenAsync("/");
        await page.ClickAsync("table[data-list] tbody a");
        await Person.LiveAsync(page);
        await person.OpenAsync("/books");
        await page.ClickAsync("button[aria-label='把 芦淞区部门整体支出绩效自评（2023年度） 另存为我的']");
        await page.FillAsync("form.copy input >> nth=0", id);
        await page.ClickAsync("form.copy button.primary");
        await page.WaitForURLAsync($"**/books/own/{id}");
        await Person.LiveAsync(page);
        await page.Locator("[data-parameter=每档扣分] .value-cell textarea").FillAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-trial-total]:text-is('95.9')");
    }
}
