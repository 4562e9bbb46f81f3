namespace SelfEval.Documents.Writing.Marking;

/// <summary>One comment to be put at a place of a document (批注).</summary>
/// <param name="Place">The cell or paragraph, as the reading names it.</param>
/// <param name="Head">What it is about: <c>错误 K12 合计</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Severity">How serious it is; null where it only informs.</param>
internal sealed record CellComment(string Place, string Head, string Text, FindingSeverity? Severity)
{
    /// <summary>Red, orange, blue; grey for what only informs.</summary>
    public string Colour => Severity switch
    {
        FindingSeverity.Error => "C00000",
        FindingSeverity.Warning => "B45F06",
        FindingSeverity.Hint => "1F4E79",
        _ => "404040",
    };
}
