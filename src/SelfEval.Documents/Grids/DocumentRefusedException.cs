using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids;

/// <summary>Ends the reading of a file that is refused; the door turns it into a remark (拒读).</summary>
internal sealed class DocumentRefusedException(Remark remark) : Exception(remark.EnglishMessage)
{
    public DocumentRefusedException(DiagnosticDescriptor descriptor, string place, params object[] arguments)
        : this(new Remark(descriptor, place, arguments))
    {
    }

    public Remark Remark { get; } = remark;
}
