namespace SelfEval.Documents;

/// <summary>How much of a form's tables was read (覆盖情况), in filled cells.</summary>
public sealed class Coverage
{
    internal Coverage(int cells, int read, int remarked, int unread)
    {
        Cells = cells;
        Read = read;
        Remarked = remarked;
        Unread = unread;
    }

    /// <summary>Filled cells of the form.</summary>
    public int Cells { get; }

    /// <summary>Cells that were understood without a remark: heads, names and values.</summary>
    public int Read { get; }

    /// <summary>Cells that were read in an unusual way, or not at all for a reason that a remark gives.</summary>
    public int Remarked { get; }

    /// <summary>Cells that nothing understood; each has a remark too.</summary>
    public int Unread { get; }

    internal static Coverage None { get; } = new(0, 0, 0, 0);

    internal Coverage With(Coverage other) => new(Cells + other.Cells, Read + other.Read, Remarked + other.Remarked, Unread + other.Unread);
}
