using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Whether a row's actual reaches its target, as far as the cells themselves tell (完成情况).</summary>
internal static class Attainment
{
    public const string Reached = "达成";
    public const string Missed = "未达成";

    /// <summary>A bare number is a ceiling where the indicator's name says so; over half of all targets print no comparator.</summary>
    private static readonly string[] CeilingNames = ["控制率", "调整率", "变动率", "结余率", "结转率", "受害率", "成灾率", "发生率", "投诉率", "成本", "总支出", "支出总额"];

    /// <summary>达成, 未达成, or "" where a person has to say.</summary>
    public static string Of(Indicator row)
    {
        if (row.Actual.Degree is { } degree)
        {
            return degree == Degree.Reached ? Reached : row.AnswersInTargetWords ? "" : Missed;
        }

        if (row.Pair.ActualNumber is not { } actual)
        {
            return "";
        }

        if (row.Target.Kind == CellKind.Range && row.Target is { Low: { } low, High: { } high })
        {
            return Word(actual >= low && actual <= high);
        }

        return row.Pair.TargetNumber is not { } target ? "" : Compare(row, target, actual);
    }

    public static bool IsCost(Indicator row) =>
        row.Level1.Contains("成本", StringComparison.Ordinal) || row.Level2.Contains("成本", StringComparison.Ordinal);

    /// <summary>正向, 反向 or "" where only equality is plain.</summary>
    public static string DirectionOf(Indicator row) => row.Direction ?? row.Target.Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => "正向",
        Comparator.AtMost or Comparator.LessThan => "反向",
        Comparator.Equal => "",
        _ => IsCost(row) || CeilingNames.Any(n => row.Name.Contains(n, StringComparison.Ordinal)) ? "反向" : "正向",
    };

    private static string Compare(Indicator row, decimal target, decimal actual) => (DirectionOf(row), row.Target.Comparator) switch
    {
        ("正向", Comparator.MoreThan) => Word(actual > target),
        ("正向", _) => Word(actual >= target),
        ("反向", Comparator.LessThan) => Word(actual < target),
        ("反向", _) => Word(actual <= target),
        _ => actual == target ? Reached : "",
    };

    private static string Word(bool reached) => reached ? Reached : Missed;
}
