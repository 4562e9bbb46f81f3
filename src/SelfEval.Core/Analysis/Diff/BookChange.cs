namespace SelfEval.Analysis.Diff;

/// <summary>One difference between two books, told as a person would (改动).</summary>
internal sealed record BookChange(ChangeKind Kind, BookItem Item, BookFacet? Facet, string? Before, string? After)
{
    /// <summary>True where no score and no finding can change (说明文字).</summary>
    public bool IsWording => Item.IsWording || Facet is { IsWording: true };

    /// <summary>True where words do not tell the two apart, so that the signs must.</summary>
    private bool IsSaidAlike => WordsBefore == WordsAfter;

    /// <summary>What stood there before, in words.</summary>
    public string? WordsBefore { get; init; } = Before;

    /// <summary>What stands there now, in words.</summary>
    public string? WordsAfter { get; init; } = After;

    public string Chinese => Kind switch
    {
        ChangeKind.Added => $"新增{Item.Chinese}{Value("：", After)}",
        ChangeKind.Removed => $"删去{Item.Chinese}{Value("：", Before)}",
        ChangeKind.Moved => $"{Item.Chinese}由第 {Before} 条移到第 {After} 条",
        _ when Facet!.IsText => $"{Item.Chinese}的{Facet.Chinese}由{Quote(IsSaidAlike ? Before : WordsBefore)}改为{Quote(IsSaidAlike ? After : WordsAfter)}",
        _ => $"{Item.Chinese}{Part("的", Facet!.Chinese)}：{Before ?? "（无）"} → {After ?? "（无）"}",
    };

    public string English => Kind switch
    {
        ChangeKind.Added => $"added: {Item.English}{Value(": ", After)}",
        ChangeKind.Removed => $"removed: {Item.English}{Value(": ", Before)}",
        ChangeKind.Moved => $"moved: {Item.English} from place {Before} to {After}",
        _ => $"{Item.English}{Part(", ", Facet!.English)}: {Before ?? "(none)"} → {After ?? "(none)"}",
    };

    private static string Value(string colon, string? value) => string.IsNullOrEmpty(value) ? "" : colon + value;

    private static string Part(string joint, string name) => name.Length == 0 ? "" : joint + name;

    /// <summary>Marks within marks are single.</summary>
    public static string Quote(string? text) => text is null ? "（无）" : $"“{text.Replace('“', '‘').Replace('”', '’')}”";
}
