namespace SelfEval.Reading.Diagnostics;

/// <content>SE06xx: what-if (SE0601 to SE0604).</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor UnknownCell = Error("SE0601",
        "表里没有叫“{0}”的数。可以写：{1}",
        "The form has no figure '{0}'. There are: {1}");

    public static readonly DiagnosticDescriptor AmbiguousCell = Error("SE0602",
        "“{0}”可以指好几个数，请写全：{1}",
        "'{0}' may mean several figures; write one in full: {1}");

    public static readonly DiagnosticDescriptor CellWantsNumber = Error("SE0603",
        "“{0}”要填数，不能填“{1}”",
        "'{0}' takes a number, not '{1}'");

    public static readonly DiagnosticDescriptor BadSweep = Error("SE0604",
        "“{0}”的曲线要有从小到大的起止数和大于 0 的步长，并且单元格要能填数",
        "A curve over '{0}' wants a range from small to large, a step above 0, and a cell that takes numbers");
}
