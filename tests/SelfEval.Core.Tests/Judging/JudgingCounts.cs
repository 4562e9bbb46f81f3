namespace SelfEval.Tests.Judging;

/// <summary>How well a set was judged: shares from 0 to 100.</summary>
internal sealed record JudgingCounts(int Forms, int Rows, int RowsRight, int Reported, int True, int Faults, int Named)
{
    public decimal RowShare => Share(RowsRight, Rows);

    public decimal Precision => Share(True, Reported);

    public decimal Recall => Share(Named, Faults);

    public static JudgingCounts Of(IReadOnlyCollection<JudgedForm> forms) => new(
        forms.Count,
        forms.Sum(f => f.Rows.Count),
        forms.Sum(f => f.Rows.Count(r => r.IsRight)),
        forms.Sum(f => f.Verdicts.Count),
        forms.Sum(f => f.Verdicts.True.Count),
        forms.Sum(f => f.Faults),
        forms.Sum(f => f.Faults - f.Missed.Count));

    public override string ToString() =>
        FormattableString.Invariant($"表 {Forms}；行 {RowsRight}/{Rows} 判对 {RowShare:0.0}%；错误和警告 {True}/{Reported} 是真的 {Precision:0.0}%；该指出的 {Named}/{Faults} 指出了 {Recall:0.0}%");

    private static decimal Share(int part, int whole) => whole == 0 ? 100 : 100m * part / whole;
}
