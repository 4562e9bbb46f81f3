namespace SelfEval.Reading.Diagnostics;

/// <content>SE05xx: tests beside a rule book.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor CaseExpectsNothing = Error("SE0501",
        "用例“{0}”没有写期望（expect）。请写出应得的分、规则或疑点，例如 \"expect\": {{ \"score\": 6 }}",
        "Case '{0}' expects nothing. Say what must come out, such as \"expect\": {{ \"score\": 6 }}");

    public static readonly DiagnosticDescriptor CaseFailed = Error("SE0502",
        "用例“{0}”不符：{1} 应为 {3}，实际为 {4}",
        "Case '{0}' fails: {2} should be {3}, but is {4}");

    public static readonly DiagnosticDescriptor NoSuchRow = Error("SE0503",
        "用例“{0}”的表里没有名为“{1}”的指标{2}",
        "The form of case '{0}' has no indicator '{1}'{3}");

    public static readonly DiagnosticDescriptor CaseWithUnread = Warning("SE0504",
        "用例里改的参数“{0}”不起作用：{1}不读它{2}。请改成读的参数，或删去",
        "Parameter '{0}' does nothing in this case: {3} reads it{4}. Name one that is read, or delete it");

    public static readonly DiagnosticDescriptor NeverHeld = Warning("SE0511",
        "{0}“{1}”在所有用例中从未成立。请加一个让它成立的用例",
        "{2} '{1}' never held in any case. Add a case in which it holds");

    public static readonly DiagnosticDescriptor NeverFailed = Warning("SE0512",
        "{0}“{1}”在所有用例中从未不成立。请加一个让它不成立的用例；若它总该成立，把条件写成 true",
        "{2} '{1}' was never false in any case. Add a case in which it is; if it must always hold, write true");
}
