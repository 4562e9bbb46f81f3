namespace SelfEval.Tests.Arithmetic;

/// <summary>Actual, target and weight of a row: all of them up to 60, 60 and 20.</summary>
internal static class Triples
{
    public static IEnumerable<(int Actual, int Target, int Weight)> All =>
        from actual in Enumerable.Range(1, 60)
        from target in Enumerable.Range(1, 60)
        from weight in Enumerable.Range(1, 20)
        select (actual, target, weight);

    /// <summary>Every 97th: enough for an engine that takes a millisecond a row.</summary>
    public static IEnumerable<(int Actual, int Target, int Weight)> Some => All.Where(static (_, i) => i % 97 == 0);
}
