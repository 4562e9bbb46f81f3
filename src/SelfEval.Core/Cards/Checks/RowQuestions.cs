using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>What a person has to answer before a row can be scored (待答的问题): a figure read in two ways, a direction that nobody states.</summary>
internal static class RowQuestions
{
    /// <summary>The question of a row that no rule could score, or null where it lacks something else.</summary>
    public static Finding? Of(in RowFacts facts, string where, string place) => facts.Row is { } indicator
        ? facts.Doubt switch
        {
            RowDoubt.Fraction => Fraction(indicator, where, place),
            RowDoubt.DateOrNumber => Asked(DiagnosticCatalog.DateOrNumber, indicator, where, place),
            RowDoubt.Approximate => Asked(DiagnosticCatalog.ApproximateDecides, indicator, where + ".actual", place),
            RowDoubt.Scale => Asked(DiagnosticCatalog.ScaleOpen, indicator, where, place),
            _ => facts.IsDirectionOpen ? Asked(DiagnosticCatalog.DirectionUnclear, indicator, where + ".target", place) : null,
        }
        : null;

    private static Finding Asked(DiagnosticDescriptor descriptor, Indicator row, string where, string place) =>
        new(descriptor, where, place, row.Reading.Target.Text ?? "", row.Reading.Actual.Text ?? "");

    private static Finding Fraction(Indicator row, string where, string place)
    {
        bool isActual = SizeOf(row.Reading.Actual) <= SizeOf(row.Reading.Target);
        (FormCell small, FormCell other) = isActual ? (row.Reading.Actual, row.Reading.Target) : (row.Reading.Target, row.Reading.Actual);
        string meant = PrintedNumber.Plain((small.Number ?? 0) * 100) + "%";
        return new Finding(DiagnosticCatalog.FractionBesidePercentage, where + (isActual ? ".actual" : ".target"), place, small.Text ?? "", other.Text ?? "", meant);
    }

    private static decimal SizeOf(FormCell cell) => Math.Abs(cell.Number ?? cell.High ?? 0);
}
