using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The words of the form for a direction (指标方向).</summary>
internal static class Directions
{
    public const string Forward = Indicator.MoreIsBetter;
    public const string Inverse = Indicator.LessIsBetter;

    /// <summary>What the form itself prints: its own column, else the comparator; null where neither is there.</summary>
    public static string? Printed(Indicator row) => row.Direction ?? row.Reading.Target.Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => Forward,
        Comparator.AtMost or Comparator.LessThan => Inverse,
        _ => null,
    };
}
