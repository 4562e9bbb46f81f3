using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// One row under check (被核对的一行): the form itself, an indicator, a project, a column … with the facts that only checks may use.
/// Made when findings are read, never while scoring.
/// </summary>
internal sealed partial class CheckFacts
{
    private readonly CardFigures _card;
    private readonly SelfEvaluation _form;
    private readonly object? _subject;

    public CheckFacts(CardFigures card, FactScope scope, object? subject, int index, string key)
    {
        _card = card;
        _form = card.Form;
        _subject = subject;
        Index = index;
        Scope = scope;
        Key = key;
        Seen = new RowFacts(card.Context, subject is Indicator ? card.Rows[index].Seen : null);
    }

    public FactScope Scope { get; }

    /// <summary>Its place in the form's list of such rows.</summary>
    public int Index { get; }

    /// <summary>What stands for this row in a path: <c>[3]</c>, <c>.actual</c> …</summary>
    public string Key { get; }

    /// <summary>The row's facts as scoring sees them.</summary>
    public RowFacts Seen { get; }

    public bool IsNotApplicable => _subject is Indicator { IsNotApplicable: true };
}
