using SelfEval.Model;

namespace SelfEval.Analysis.Goals;

/// <summary>A cell of a form that can be changed (可改的数): its name, its number, and how the form looks with another number in it.</summary>
internal sealed record FactCell(string Name, string Shown, decimal? Number, int Decimals, string Unit)
{
    /// <summary>The form with the number changed, or null where the cell's words cannot carry it.</summary>
    public required Func<SelfEvaluation, decimal, SelfEvaluation?> Put { get; init; }

    /// <summary>The form with the cell's text changed; null for a cell that holds a plain number.</summary>
    public Func<SelfEvaluation, string, SelfEvaluation>? Write { get; init; }

    /// <summary>The cell's text as it stands in a form.</summary>
    public required Func<SelfEvaluation, string> Read { get; init; }

    /// <summary>The row and column of an indicator's cell; -1 in the money block.</summary>
    public int Row { get; init; } = -1;

    public string Column { get; init; } = "";

    /// <summary>A number that this one is held against, where a search should look closely: the target of an actual.</summary>
    public decimal? Counterpart { get; init; }

    /// <summary>The smallest difference that the cell can print.</summary>
    public decimal Grid => new(1, 0, 0, false, (byte)Decimals);
}
