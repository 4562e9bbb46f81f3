namespace SelfEval.Cli;

/// <summary>A curve of the total over a cell's numbers, with what a reader needs beside it: the cell's unit, its number today, and the grades.</summary>
internal sealed record Curve(string Fact, string Unit, decimal? Now, IReadOnlyList<(string Name, decimal From)> Grades, IReadOnlyList<(decimal Value, ScoreCard Card)> Points)
{
    public decimal Low => Points.Min(p => p.Card.Total ?? 0);

    public decimal High => Points.Max(p => p.Card.Total ?? 0);

    /// <summary>The limits of grades that the curve crosses or touches.</summary>
    public IEnumerable<(string Name, decimal From)> GradesInSight => Grades.Where(g => g.From >= Low && g.From <= High);

    /// <summary>Today's number where the curve covers it.</summary>
    public decimal? NowInSight => Now >= Points[0].Value && Now <= Points[^1].Value ? Now : null;
}
