namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A printed line outside all tables (行): where it begins and ends, and on which page.</summary>
internal sealed record TextLine(string Text, double Left, double Right, double Baseline, double Size, double FirstWord, double PageWidth)
{
    public string Place { get; init; } = "";
}
