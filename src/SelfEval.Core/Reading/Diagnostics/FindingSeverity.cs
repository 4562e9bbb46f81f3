namespace SelfEval;

/// <summary>How serious a diagnostic or finding is (严重程度).</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look (提示).</summary>
    Hint,

    /// <summary>Probably wrong, but work can go on (警告).</summary>
    Warning,

    /// <summary>Wrong (错误): a rule book with an error is refused.</summary>
    Error,
}
