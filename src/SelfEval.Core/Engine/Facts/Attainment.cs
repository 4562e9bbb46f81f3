using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>Whether a row's actual reaches its target, as far as the cells and the direction tell (完成情况).</summary>
internal static class Attainment
{
    public const string Reached = "达成";
    public const string Missed = "未达成";

    /// <summary>达成, 未达成, or "" where a person has to say.</summary>
    public static string Of(in RowFacts facts)
    {
        if (facts.Row is not { } row)
        {
            return "";
        }

        if (row.Actual.Degree is { } degree)
        {
            return degree == AchievementDegree.Reached ? Reached : row.AnswersInTargetWords ? "" : Missed;
        }

        if (facts.Doubt == RowDoubt.Approximate)
        {
            return ApproximateFigures.Reaches(row.Reading, facts.Direction) is { } reaches ? Word(reaches) : "";
        }

        if (facts.Actual is not { } actual)
        {
            return "";
        }

        return row.Reading.Target is { Kind: CellKind.Range, Low: { } low, High: { } high }
            ? Word(actual >= low && actual <= high)
            : facts.Target is { } target ? Compare(facts.Direction, row.Reading.Target.Comparator, target, actual) : "";
    }

    public static bool IsCost(Indicator row) =>
        row.Level1.Contains("成本", StringComparison.Ordinal) || row.Level2.Contains("成本", StringComparison.Ordinal);

    private static string Compare(string direction, Comparator comparator, decimal target, decimal actual) => (direction, comparator) switch
    {
        (Directions.Forward, Comparator.MoreThan) => Word(actual > target),
        (Directions.Forward, _) => Word(actual >= target),
        (Directions.Inverse, Comparator.LessThan) => Word(actual < target),
        (Directions.Inverse, _) => Word(actual <= target),
        _ => actual == target ? Reached : "",
    };

    private static string Word(bool reached) => reached ? Reached : Missed;
}
