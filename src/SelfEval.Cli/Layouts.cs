using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents;

namespace SelfEval.Cli;

/// <summary>The option <c>--layout</c> of every verb that takes documents.</summary>
internal static class Layouts
{
    public static Option<string?> Option(Session session) => new("--layout")
    {
        Description = session.Say("另加一份表头词表（JSON），补充内置的词", "a layout (JSON) whose head words are added to the built-in ones"),
        HelpName = "FILE",
    };

    /// <summary>The built-in words, or those with a file's; complains and returns false where the file has errors.</summary>
    public static bool TryFind(Session session, string? file, [NotNullWhen(true)] out DocumentLayout? layout)
    {
        layout = DocumentLayout.Standard;
        if (file is null)
        {
            return true;
        }

        bool isGood = DocumentLayout.TryLoadExisting(file, out layout, out IReadOnlyList<Diagnostic> diagnostics);
        session.Complain(diagnostics);
        return isGood;
    }
}
