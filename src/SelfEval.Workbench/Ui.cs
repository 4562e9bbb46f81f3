namespace SelfEval.Workbench;

/// <summary>The language of a page (界面语言): Chinese, unless English was asked for.</summary>
public sealed record Ui(bool English)
{
    public const string Cookie = "selfeval-language";

    public string Language => English ? "en" : "zh-CN";

    public static Ui Of(HttpContext? context) => new(context?.Request.Cookies[Cookie] == "en");

    public string Say(string chinese, string english) => English ? english : chinese;

    public string Say((string Chinese, string English) text) => English ? text.English : text.Chinese;

    public string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Say("错误", "error"),
        FindingSeverity.Warning => Say("警告", "warning"),
        _ => Say("提示", "hint"),
    };

    public string Message(Finding finding) => English ? finding.EnglishMessage : finding.Message;

    public string Message(Diagnostic diagnostic) => English ? diagnostic.EnglishMessage : diagnostic.Message;

    public string Word(ScoreOutcome outcome) => outcome switch
    {
        ScoreOutcome.Adopted => Say("采用自评（未核）", "adopted, not verified"),
        ScoreOutcome.NotApplicable => Say("不适用", "not applicable"),
        ScoreOutcome.NotAssessable => Say("不能计分", "not assessable"),
        _ => Say("已计分", "scored"),
    };
}
