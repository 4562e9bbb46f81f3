using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Checks;

/// <summary>A check that does not hold on a row (不成立的检查项).</summary>
internal sealed record FailedCheck(CheckTrees Check, CheckFacts Row)
{
    public string Code => Check.Definition.Code;

    public FactScope Scope => Check.Scope;

    /// <summary>The row under check; the same for all checks of the whole form.</summary>
    public string Key => Row.Key;
}
