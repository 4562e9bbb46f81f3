namespace SelfEval.Reading.Diagnostics;

/// <summary>The severity of a message as a word (严重程度), in files and for people.</summary>
internal static class SeverityWords
{
    /// <summary>In files it is the English word, whatever the language of messages.</summary>
    public static string Of(FindingSeverity severity, bool english) => severity switch
    {
        FindingSeverity.Error => english ? "error" : "错误",
        FindingSeverity.Warning => english ? "warning" : "警告",
        _ => english ? "hint" : "提示",
    };

    /// <summary>The word that files hold.</summary>
    public static string InFile(FindingSeverity severity) => Of(severity, english: true);
}
