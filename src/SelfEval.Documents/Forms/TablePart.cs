using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Forms;

/// <summary>Rows of one grid that belong together.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Grid">The grid.</param>
/// <param name="FirstRow">First row, from 0.</param>
/// <param name="EndRow">The row behind the last.</param>
internal sealed record TablePart(PartKind Kind, Grid Grid, int FirstRow, int EndRow)
{
    /// <summary>Columns of an indicator table that goes on from an earlier grid; null where the part has a head of its own.</summary>
    public IndicatorColumns? Continued { get; init; }

    /// <summary>一、产出指标（50分） as a paragraph right above an indicator table; null where none stands there.</summary>
    public string? Heading { get; init; }

    public IEnumerable<RowView> Rows => Enumerable.Range(FirstRow, EndRow - FirstRow).Select(r => new RowView(Grid, r));
}
