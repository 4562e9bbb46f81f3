using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Workbench.Views;

/// <summary>Numbers as pages print them (数字的写法).</summary>
internal static class Figures
{
    /// <summary>Without zeros at the end; a dash where there is none.</summary>
    public static string Of(decimal? number) => number is { } known ? PrintedNumber.Plain(known) : "—";

    /// <summary>For a cell to be filled in: blank where there is none.</summary>
    public static string Cell(decimal? number) => number is null ? "" : Of(number);

    /// <summary>As it stands in a form: a dash for what does not apply.</summary>
    public static string Cell(Figure figure) => figure.IsNotApplicable ? "——" : Cell(figure.Value);

    public static string Signed(decimal? number) => number is { } known ? PrintedNumber.Signed(known) : "—";

    /// <summary>The class of a difference, for its colour.</summary>
    public static string Trend(decimal? difference) => difference switch
    {
        > 0 => "up",
        < 0 => "down",
        _ => "even",
    };
}
