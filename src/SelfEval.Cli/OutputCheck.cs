using SelfEval.Batch;

namespace SelfEval.Cli;

/// <summary>Holds what a verb writes against what it reads, before any output is opened.</summary>
internal static class OutputCheck
{
    /// <summary>True where no output would harm an input or another output; complains and returns false where one would.</summary>
    /// <param name="session">Where to complain.</param>
    /// <param name="inputs">Forms and books as they were named, and the files of the books.</param>
    /// <param name="outputs">The files to be written; null and - are none.</param>
    public static bool Passes(Session session, IEnumerable<string?> inputs, params ReadOnlySpan<string?> outputs)
    {
        IEnumerable<string> read = inputs.OfType<string>().Where(p => p.Length > 0 && !Directory.Exists(p));
        string[] written = [.. outputs.ToArray().OfType<string>().Where(p => p is not ("" or "-"))];
        if (PathCheck.FindClash(read, written) is not { } clash)
        {
            return true;
        }

        session.Complain(clash);
        return false;
    }
}
