using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>
/// What the hand-written code takes from cells and names: the book's own words decide level 1 and direction there too, and what cannot be compared is not. How a
/// cell or a name is read is no part of what is compared; both call the same code for it.
/// </summary>
internal static class HandReading
{
    private static readonly BookWords Words = new BookProgram(RuleBooks.Lusong2023.Trees, 2023).Words;

    public static string Level1(Indicator row) => Words.Levels.Meant(row.Level1);

    public static string Direction(Indicator row) => Words.DirectionOf(row);

    /// <summary>The numbers of the row where they may be compared.</summary>
    public static CellPair? Numbers(Indicator row)
    {
        RowReading reading = row.Reading;
        bool mayCompare = reading.IsPlain || (reading.Doubt == RowDoubt.None && ApproximateFigures.AreSure(reading, Direction(row)));
        return mayCompare ? reading.Pair : null;
    }

    /// <summary>A target that is answered in its own words tells no degree.</summary>
    public static AchievementDegree? Degree(Indicator row) =>
        row.Actual.Degree is { } degree && (degree == AchievementDegree.Reached || !row.AnswersInTargetWords) ? degree : null;
}
