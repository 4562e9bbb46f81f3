using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Layouts;

/// <summary>What can be wrong with a layout file, SE0650 to SE0659 (词表诊断).</summary>
internal static class LayoutDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyWord = new("SE0650", FindingSeverity.Error,
        "“{0}”里有一个空的词（去掉空格和 * 以后什么也没有），会与任何单元格相符。请写上字，或删去",
        "'{0}' holds an empty word (nothing is left without blanks and *), which would fit any cell. Write something, or delete it");

    public static readonly DiagnosticDescriptor WordTwice = new("SE0651", FindingSeverity.Warning,
        "“{0}”在“{1}”里写了两次（空格、全角半角不算区别）。请删去一个",
        "'{0}' stands twice in '{1}' (blanks and width make no difference). Delete one");

    public static readonly DiagnosticDescriptor WordTooLong = new("SE0652", FindingSeverity.Error,
        "“{0}”里的一个词有 {1} 个字，超过上限 {2} 个：表头没有这么长，请只写列头上的字",
        "A word of '{0}' has {1} characters, over the limit of {2}: no head is so long; write only what stands in the head");
}
