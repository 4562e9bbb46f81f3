using Microsoft.Extensions.Logging;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Every message that this package logs. None holds a unit's name or a figure of a form.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Rule book {Name}: loaded {Id} {Version} from {Path}")]
    public static partial void Loaded(ILogger logger, string name, string id, string version, string path);

    [LoggerMessage(2, LogLevel.Information, "Rule book {Name}: swapped in {Id} {Version}, changed in {Path}")]
    public static partial void Swapped(ILogger logger, string name, string id, string version, string path);

    [LoggerMessage(3, LogLevel.Error, "Rule book {Name}: {Path} has errors; {Id} {Version} stays in use")]
    public static partial void Refused(ILogger logger, string name, string path, string id, string version);

    [LoggerMessage(4, LogLevel.Error, "Rule book {Name}: {Path} cannot be read; {Id} {Version} stays in use")]
    public static partial void Unreadable(ILogger logger, Exception error, string name, string path, string id, string version);

    [LoggerMessage(EventId = 5, Message = "Rule book {Name}: {Diagnostic}")]
    public static partial void Found(ILogger logger, LogLevel level, string name, Diagnostic diagnostic);

    public static LogLevel LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => LogLevel.Error,
        FindingSeverity.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}
