using SelfEval.Reading.Diagnostics;

namespace SelfEval.Batch;

/// <summary>A packed file is cut off or damaged: what was read of it is not all that was packed.</summary>
internal sealed class DamagedPackException(string path, Exception? cause) : IOException(path, cause)
{
    public Finding Finding { get; } = new(DiagnosticCatalog.PackDamaged, "", path, DiagnosticText.Quotable(path));
}
