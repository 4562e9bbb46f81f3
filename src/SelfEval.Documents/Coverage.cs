namespace SelfEval.Documents;

/// <summary>How much of a form's tables was read (覆盖情况), in filled cells.</summary>
/// <param name="Cells">Filled cells of the form.</param>
/// <param name="Read">Cells that were understood without a remark: heads, names and values.</param>
/// <param name="Remarked">Cells that were read in an unusual way, or not at all for a reason that a remark gives.</param>
/// <param name="Unread">Cells that nothing understood; each has a remark too.</param>
public readonly record struct Coverage(int Cells, int Read, int Remarked, int Unread)
{
    /// <summary>Adds two counts up.</summary>
    public static Coverage operator +(Coverage left, Coverage right) => Add(left, right);

    /// <summary>Adds two counts up.</summary>
    public static Coverage Add(Coverage left, Coverage right) =>
        new(left.Cells + right.Cells, left.Read + right.Read, left.Remarked + right.Remarked, left.Unread + right.Unread);
}
