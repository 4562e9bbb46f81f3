namespace SelfEval.Model.Cells;

/// <summary>
/// The two cells of a row read with what stands around them (连同指标名称读数): digits on a row about time are dates, a target in the name
/// fills a blank cell, and where a number can be read in two ways the doubt is kept instead of a guess.
/// </summary>
internal sealed record RowReading
{
    /// <param name="level2">Level 2 (二级指标).</param>
    /// <param name="name">The indicator's name (三级指标).</param>
    /// <param name="target">The target's cell (年度指标值).</param>
    /// <param name="actual">The actual's cell (实际完成值).</param>
    public RowReading(string level2, string name, FormCell target, FormCell actual)
    {
        bool isTime = TimeRow.Is(level2, name, target, actual);
        (Target, Actual) = isTime ? QuarterReader.Read(TimeRow.AsDate(target), TimeRow.AsDate(actual)) : (target, actual);
        if (Target.Kind == CellKind.Missing && Actual.Kind == CellKind.Number && NameTarget.Read(name) is { } named)
        {
            Target = named;
            IsTargetFromName = true;
        }

        bool isRate = RateName.IsRate(name);
        Pair = new CellPair(Target, Actual, isRate);
        Doubt = DoubtOf(isTime, isRate);
        IsApproximate = (Target.IsApproximate || Actual.IsApproximate) && Target.Text != Actual.Text;
        IsPlain = Doubt == RowDoubt.None && !IsApproximate;
    }

    /// <summary>The target as it is to be taken (年度指标值).</summary>
    public FormCell Target { get; }

    /// <summary>The actual as it is to be taken (实际完成值).</summary>
    public FormCell Actual { get; }

    /// <summary>Both brought to one unit.</summary>
    public CellPair Pair { get; }

    /// <summary>Why the numbers must not be compared yet. Whether an approximate figure matters is for the direction to say.</summary>
    public RowDoubt Doubt { get; }

    /// <summary>The target's cell is blank and the name holds it.</summary>
    public bool IsTargetFromName { get; }

    /// <summary>One of the figures is approximate, and the two cells are not the same text.</summary>
    public bool IsApproximate { get; }

    /// <summary>Nothing stands against comparing the two.</summary>
    public bool IsPlain { get; }

    private RowDoubt DoubtOf(bool isTime, bool isRate) =>
        Target.Text == Actual.Text ? RowDoubt.None
        : Pair.ScaleUnclear ? Target.Unit == "%" || Actual.Unit == "%" || isRate ? RowDoubt.Fraction : RowDoubt.Scale
        : DateDoubt.Is(isTime, Target, Actual) ? RowDoubt.DateOrNumber
        : RowDoubt.None;
}
