using SelfEval.Documents;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>One form that a verb was given.</summary>
/// <param name="Name">What to call it: the file, and the place where the file holds several.</param>
/// <param name="File">The file.</param>
/// <param name="Form">The form.</param>
/// <param name="Document">Where it stands in its document; null for a form's own JSON.</param>
internal sealed record InputForm(string Name, string File, SelfEvaluation Form, DocumentForm? Document)
{
    /// <summary>The form's own JSON as it was read, since a pipe is read once; empty for a document.</summary>
    public string Json { get; init; } = "";

    /// <summary>Where it stands in its file; null where the file is the form.</summary>
    public string? Place => Document?.Place is { Length: > 0 } place ? place : null;

    public ScoreCard Score(Scorer scorer) => Document?.Score(scorer) ?? scorer.Score(Form);
}
