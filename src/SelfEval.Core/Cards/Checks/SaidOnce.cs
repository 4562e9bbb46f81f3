using SelfEval.Engine.Facts;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Reports one fact once (一事只报一次): a check gives way to those that its book names, where they fail at the same place. A check of
/// the whole form stands at every place.
/// </summary>
internal sealed class SaidOnce
{
    private readonly HashSet<string> _codes;
    private readonly HashSet<(string Code, FactScope Scope, string Key)> _places;

    private SaidOnce(IReadOnlyList<FailedCheck> failed)
    {
        _codes = failed.Select(static f => f.Code).ToHashSet(StringComparer.Ordinal);
        _places = [.. failed.Select(static f => (f.Code, f.Scope, f.Key))];
    }

    /// <summary>A check that gave way still silences those that give way to it, so the order of the book does not matter.</summary>
    public static IEnumerable<FailedCheck> Among(IReadOnlyList<FailedCheck> failed)
    {
        var said = new SaidOnce(failed);
        return failed.Where(f => !f.Check.Definition.Unless.Any(code => said.IsSaid(code.Text, f)));
    }

    private bool IsSaid(string code, FailedCheck at) => at.Scope == FactScope.Card
        ? _codes.Contains(code)
        : _places.Contains((code, at.Scope, at.Key)) || _places.Contains((code, FactScope.Card, ""));
}
