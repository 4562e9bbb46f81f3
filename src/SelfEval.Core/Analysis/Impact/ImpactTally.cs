namespace SelfEval.Analysis.Impact;

/// <summary>Counts of one lot of forms (统计): how many totals rose, fell and stayed, and by how much together.</summary>
internal sealed class ImpactTally
{
    public long Forms => Risen + Fallen + Unchanged;

    public long Risen { get; private set; }

    public long Fallen { get; private set; }

    public long Unchanged { get; private set; }

    public decimal TotalBefore { get; private set; }

    public decimal TotalAfter { get; private set; }

    public decimal Change => TotalAfter - TotalBefore;

    public decimal LargestRise { get; private set; }

    public decimal LargestFall { get; private set; }

    public void Add(decimal before, decimal after)
    {
        decimal change = after - before;
        Risen += change > 0 ? 1 : 0;
        Fallen += change < 0 ? 1 : 0;
        Unchanged += change == 0 ? 1 : 0;
        TotalBefore += before;
        TotalAfter += after;
        LargestRise = Math.Max(LargestRise, change);
        LargestFall = Math.Min(LargestFall, change);
    }
}
