namespace SelfEval.Reading.Diagnostics;

/// <summary>
/// Every code with its texts, one row each (诊断目录). A code, once published, keeps its meaning.
/// SE00xx files and JSON · SE01xx rule book · SE02xx expressions · SE03xx forms · SE04xx scoring findings · SE05xx tests ·
/// SE0601 to SE0604 what-if · SE0610 to SE0699 reading documents · SE07xx writing documents · SE08xx batch, outputs, command line. A range,
/// a file.
/// </summary>
internal static partial class DiagnosticCatalog
{
    private static DiagnosticDescriptor Error(string code, string chinese, string english) => new(code, FindingSeverity.Error, chinese, english);

    private static DiagnosticDescriptor Hint(string code, string chinese, string english) => new(code, FindingSeverity.Hint, chinese, english);

    private static DiagnosticDescriptor Warning(string code, string chinese, string english) => new(code, FindingSeverity.Warning, chinese, english);
}
