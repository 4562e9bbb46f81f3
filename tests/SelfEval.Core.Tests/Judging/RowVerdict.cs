namespace SelfEval.Tests.Judging;

/// <summary>One row: what the reviewer says and what the program says.</summary>
internal sealed record RowVerdict(string Place, GoldRow Gold, ProgramRow Program)
{
    public bool IsRight => Gold.Accepts(Program);

    public override string ToString() => $"{Place}：应 {Gold}；程序 {Program}{(Gold.Why is { } why ? $"；{why}" : "")}";
}
