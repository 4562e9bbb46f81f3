namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A straight line on a page (框线): at one position across, from start to end along. Points from the top left.</summary>
internal readonly record struct Ruling(bool IsHorizontal, double Position, double Start, double End)
{
    public double Length => End - Start;
}
