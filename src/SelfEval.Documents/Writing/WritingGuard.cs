using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Writing;

/// <summary>Works on a file that somebody handed in (改写来件): what is wrong with it is a remark, never an exception.</summary>
internal static class WritingGuard
{
    /// <summary>Null where the work was done, else why it cannot be.</summary>
    public static Remark? Run(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Remark;
        }
#pragma warning disable CA1031 // What is damaged inside a file shows in many ways, as in reading.
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new Remark(ReadingDiagnostics.DamagedDocument, "");
        }
    }
}
