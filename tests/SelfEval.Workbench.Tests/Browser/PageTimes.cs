using System.Globalization;
using Microsoft.Playwright;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>Times by the page's own clock: what a person waits for, without what driving the browser costs.</summary>
internal static class PageTimes
{
    /// <summary>From the change of a cell to its answer elsewhere on the page, in milliseconds; the median over the values, each by turns.</summary>
    /// <param name="page">A live page.</param>
    /// <param name="cell">Selects the cell.</param>
    /// <param name="answer">Selects what answers.</param>
    /// <param name="values">What is typed, and what must then be read there.</param>
    /// <param name="rounds">How often all are gone through.</param>
    public static async Task<string> MedianAnswerAsync(IPage page, string cell, string answer, (string Typed, string Read)[] values, int rounds = 8)
    {
        var times = new List<double>();
        for (int i = 0; i < rounds * values.Length; i++)
        {
            (string typed, string read) = values[i % values.Length];
            times.Add(await page.EvaluateAsync<double>("""
                async ([cell, answer, typed, read]) => {
                  const box = document.querySelector(cell);
                  box.focus();
                  box.value = typed;
                  box.dispatchEvent(new Event('input', { bubbles: true }));
                  const start = performance.now();
                  box.dispatchEvent(new Event('change', { bubbles: true }));
                  await new Promise(done => {
                    const seen = new MutationObserver(() => {
                      if (document.querySelector(answer)?.textContent !== read) return;
                      seen.disconnect();
                      done();
                    });
                    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
                  });
                  return performance.now() - start;
                }
                """, new[] { cell, answer, typed, read }));
        }

        return times.Order().ElementAt(times.Count / 2).ToString("0", CultureInfo.InvariantCulture);
    }

    /// <summary>From the request to the first words on the screen, and to the page's answering, in milliseconds.</summary>
    public static async Task<string> FirstPageAsync(IPage page)
    {
        double[] times = await page.EvaluateAsync<double[]>("[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, performance.now()]");
        return string.Create(CultureInfo.InvariantCulture, $"shown after {times[0]:0} ms, live after {times[1]:0} ms");
    }
}
