using SelfEval.Reading.Json;

namespace SelfEval.Cli;

/// <summary>What came of one form that a verb was given: its card, or why there is none.</summary>
/// <param name="Form">The form, where it was read.</param>
/// <param name="Card">The card, where it was scored.</param>
/// <param name="Failure">Why there is no card.</param>
internal sealed record ScoredEntry(InputForm? Form, ScoreCard? Card, FailedForm? Failure)
{
    /// <summary>Writes why there is no card, else what the verb has to say of it.</summary>
    public void Write(JsonOutput json, Action<InputForm, ScoreCard> write)
    {
        if (Failure is { } failure)
        {
            failure.Write(json);
        }
        else
        {
            write(Form!, Card!);
        }
    }

    /// <summary>True where the paths may name any number of forms, so that a reader of the output expects a list.</summary>
    public static bool IsList(IReadOnlyList<string> paths, IReadOnlyList<ScoredEntry> entries) =>
        paths.Count != 1 || entries.Count != 1 || Directory.Exists(paths[0]) || paths[0].EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
