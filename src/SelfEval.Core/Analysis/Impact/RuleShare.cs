namespace SelfEval.Analysis.Impact;

/// <summary>What one pair of rules, old and new, did to the rows that they scored.</summary>
internal sealed class RuleShare(string before, string after)
{
    public string Before { get; } = before;

    public string After { get; } = after;

    public long Rows { get; private set; }

    public long ChangedRows { get; private set; }

    public decimal Change { get; private set; }

    public void Add(decimal change)
    {
        Rows++;
        ChangedRows += change == 0 ? 0 : 1;
        Change += change;
    }
}
