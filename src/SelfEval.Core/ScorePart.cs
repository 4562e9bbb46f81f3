using SelfEval.Engine.Facts;

namespace SelfEval;

/// <summary>The rows of one outcome added up (总分的一部分): what they weigh, what they earn, what the unit declared for them.</summary>
/// <param name="Rows">Number of rows, the execution row among them (行数).</param>
/// <param name="Weight">Points possible together (分值), blank weights left out; null where all are blank, or a decimal cannot hold it.</param>
/// <param name="Points">Points that count (得分), before the book's steps on the total; null where these rows count nothing.</param>
/// <param name="Declared">Declared points together (自评得分); null where a row leaves its cell blank, or there is no row.</param>
public readonly record struct ScorePart(int Rows, decimal? Weight, decimal? Points, decimal? Declared)
{
    /// <summary>Declared less counted points over the very same rows (差异); null where either is missing.</summary>
    public decimal? Difference => Sums.Minus(Declared, Points);
}
