namespace SelfEval.Workbench.Tests.Browser;

/// <summary>Waits for what another thread or window does.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<bool> holds)
    {
        for (DateTime end = DateTime.UtcNow + Most; !holds() && DateTime.UtcNow < end;)
        {
            await Task.Delay(50);
        }

        holds().Should().BeTrue("it was waited for");
    }
}
