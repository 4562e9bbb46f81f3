using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Authoring;

/// <summary>One case of a tests.json (用例), read and bound.</summary>
/// <param name="Name">Its name, unique in the file.</param>
/// <param name="Offset">Place of the name.</param>
/// <param name="IsPending">Listed, not run (待定).</param>
/// <param name="Form">The form that the case scores.</param>
/// <param name="HasRow">True where the case speaks of the form's last indicator, false where of the form and its execution row.</param>
/// <param name="Use">The workflow that the case forces; null where the book's own scoring entries choose.</param>
/// <param name="With">Parameters that the case sets.</param>
/// <param name="Expected">What must come out.</param>
internal sealed record TestCase(
    string Name, int Offset, bool IsPending, SelfEvaluation Form, bool HasRow, string? Use, IReadOnlyList<ParameterDefinition> With, IReadOnlyList<Expectation> Expected);
