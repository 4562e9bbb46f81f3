namespace SelfEval.Reading.Diagnostics;

/// <content>SE03xx: forms.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor FigureExpected = Error("SE0302",
        "“{0}”应当是数字；没有填写用 null，不适用用 \"无\"。这里写的是“{1}”{2}",
        "'{0}' must be a number; null for a blank cell, '\"无\"' for not applicable. This is '{1}'{3}");

    public static readonly DiagnosticDescriptor CellKeptAsNote = Warning("SE0320",
        "“{0}”应当是数字，这里是“{1}”，读不成一个数：按未填处理，原文记入备注",
        "'{0}' should be a number; '{1}' is none: taken as blank, the text is kept as a note");

    public static readonly DiagnosticDescriptor NumberFromText = Warning("SE0321",
        "“{0}”写成了文字“{1}”，按 {2} 读",
        "'{0}' is the text '{1}', read as {2}");

    public static readonly DiagnosticDescriptor MemberKeptAsNote = Warning("SE0322",
        "“{0}”不是本格式的项，原文记入备注，不参与计分",
        "'{0}' is no member of this format; it is kept as a note and not scored");
}
