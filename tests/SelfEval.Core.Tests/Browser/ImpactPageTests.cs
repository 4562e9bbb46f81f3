using Newtonsoft.Json.Linq;
using SelfEval.Model;
using SelfEval.Tests.Analysis;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Browser;

/// <summary>The impact report in a real browser: it loads without a fault, shows the figures of --json, sorts, and prints.</summary>
public sealed class ImpactPageTests : IDisposable
{
    private const string Attack = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public async Task Page_Opened_ShowsTheFiguresOfTheJson()
    {
        (string page, JObject json) = Write(GeneratedForms.Take(400));

        await using Chromium browser = await Chromium.OpenAsync(page);

        JToken figures = await browser.EvaluateAsync("Object.fromEntries([...document.querySelectorAll('[data-figure]')].map(e => [e.dataset.figure, e.dataset.value]))");
        ((decimal)figures["forms"]!).Should().Be((decimal)json["forms"]!);
        ((decimal)figures["incomplete"]!).Should().Be((decimal)json["incomplete"]!);
        ((decimal)figures["incomparable"]!).Should().Be((decimal)json["incomparable"]!["forms"]!);
        foreach (string name in (string[])["fallen", "risen", "unchanged", "totalBefore", "totalAfter", "change"])
        {
            ((decimal)figures[name]!).Should().Be((decimal)json["compared"]![name]!, name);
        }

        (await TableAsync(browser, "rules")).Should().Equal(json["rules"]!.Where(r => (int)r["changedRows"]! > 0).Select(r => $"{r["before"]}|{(JToken.DeepEquals(r["before"], r["after"]) ? "同左" : r["after"])}|{r["rows"]}|{r["changedRows"]}|{r["change"]}"));
        (await TableAsync(browser, "affected")).Select(r => string.Join('|', r.Split('|')[2..5])).Should().Equal(json["mostAffected"]!.Select(f => $"{f["totalBefore"]}|{f["totalAfter"]}|{f["change"]}"));
        (await TableAsync(browser, "units")).Select(r => string.Join('|', r.Split('|')[2..4])).Should().Equal(json["units"]!.Select(f => $"{f["totalBefore"]}|{f["totalAfter"]}"));
        (await TableAsync(browser, "histogram")).Select(r => r.Split('|')[1]).Should().Equal(json["histogram"]!.Select(s => (string)s["forms"]!).Where(n => n != "0"));
        (await TableAsync(browser, "grades")).SelectMany(r => r.Split('|')[1..^1]).Where(n => n != "0").Order().Should().Equal(json["grades"]!.Select(g => (string)g["forms"]!).Order());
        ((int)await browser.EvaluateAsync("document.querySelectorAll('article').length")).Should().Be(json["mostAffected"]!.Count());
        browser.Errors.Should().BeEmpty();
        browser.Requests.Should().OnlyContain(r => r.StartsWith("file:") || r.StartsWith("data:"));
    }

    [BrowserFact]
    public async Task Table_HeaderClicked_SortsBothWays()
    {
        (string page, _) = Write(GeneratedForms.Take(400));
        await using Chromium browser = await Chromium.OpenAsync(page);
        decimal[] written = await ColumnAsync(browser, 2);

        await browser.EvaluateAsync("document.querySelectorAll('#affected thead button')[2].click()");
        decimal[] rising = await ColumnAsync(browser, 2);
        await browser.EvaluateAsync("document.querySelectorAll('#affected thead button')[2].click()");
        decimal[] falling = await ColumnAsync(browser, 2);

        rising.Should().Equal(written.Order()).And.NotEqual(written);
        falling.Should().Equal(written.OrderDescending());
        ((string?)await browser.EvaluateAsync("document.querySelectorAll('#affected thead th')[2].getAttribute('aria-sort')")).Should().Be("descending");
        browser.Errors.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Page_HostileText_StaysText()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        (string page, _) = Write([seed with { Unit = Attack, Indicators = [.. seed.Indicators.Select(i => i with { Name = i.Weight is null ? i.Name : Attack })] }]);

        await using Chromium browser = await Chromium.OpenAsync(page);

        ((string?)await browser.EvaluateAsync("document.title")).Should().Be("规则书改动影响分析");
        ((int)await browser.EvaluateAsync("document.images.length + document.scripts.length")).Should().Be(1, "the page has its own script alone");
        ((string?)await browser.EvaluateAsync("document.querySelector('#affected tbody a').textContent")).Should().Be(Attack);
    }

    [BrowserFact]
    public async Task Page_OnPaperAndOnAPhone_FitsItsWidth()
    {
        (string page, JObject json) = Write(GeneratedForms.Take(400));
        await using Chromium browser = await Chromium.OpenAsync(page);

        foreach (int width in (int[])[1280, 794, 390])
        {
            await browser.CallAsync("Emulation.setDeviceMetricsOverride", new JObject { ["width"] = width, ["height"] = 1000, ["deviceScaleFactor"] = 1, ["mobile"] = false });
            ((int)await browser.EvaluateAsync("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        }

        await browser.CallAsync("Emulation.setEmulatedMedia", new JObject { ["media"] = "print" });
        ((bool)await browser.EvaluateAsync("[...document.querySelectorAll('article, .units .still')].every(a => getComputedStyle(a).display === 'none')")).Should().BeTrue("a page a form is for nobody");
        JToken pdf = await browser.CallAsync("Page.printToPDF", new JObject { ["preferCSSPageSize"] = true });
        System.Text.Encoding.Latin1.GetString(Convert.FromBase64String((string)pdf["data"]!)).Should().StartWith("%PDF-").And.MatchRegex(@"/MediaBox ?\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]");
        ((int)json["units"]!.Count()).Should().Be(400);
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(Convert.FromBase64String((string)pdf["data"]!)), "/Type ?/Page[^s]").Should().BeLessThanOrEqualTo(8, "400 forms");
    }

    private static async Task<decimal[]> ColumnAsync(Chromium browser, int column) =>
        [.. (await browser.EvaluateAsync($"[...document.querySelectorAll('#affected tbody tr')].map(r => r.cells[{column}].dataset.value)")).Select(v => (decimal)v)];

    /// <summary>The rows of a table, cells joined, numbers as a machine reads them.</summary>
    private static async Task<string[]> TableAsync(Chromium browser, string id) =>
        [.. (await browser.EvaluateAsync($"[...document.querySelectorAll('#{id} tbody tr')].map(r => [...r.cells].map(c => c.dataset.value ?? c.textContent).join('|'))")).Select(r => (string)r!)];

    private (string Page, JObject Json) Write(SelfEvaluation[] forms)
    {
        var impact = new ImpactAnalysis(RuleBooks.Lusong2023, ChangedBook.With("每档扣分", "3"));
        foreach (SelfEvaluation form in forms)
        {
            impact.Add(form);
        }

        string page = Path.Combine(_folder, "report.html");
        using (StreamWriter writer = File.CreateText(page))
        {
            impact.WriteHtml(writer);
        }

        using var json = new StringWriter();
        impact.WriteJson(json);
        return (page, JObject.Parse(json.ToString()));
    }
}
