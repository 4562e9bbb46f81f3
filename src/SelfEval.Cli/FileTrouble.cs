namespace SelfEval.Cli;

/// <summary>Says in Chinese why a file cannot be read or written.</summary>
internal static class FileTrouble
{
    /// <summary>True for what goes wrong with files, as against what goes wrong in the program. A file too large for its disk is no IOException to .NET.</summary>
    public static bool Is(Exception failure) =>
        failure is IOException or UnauthorizedAccessException || (failure is ArgumentOutOfRangeException && failure.StackTrace?.Contains("System.IO.RandomAccess", StringComparison.Ordinal) is true);

    /// <param name="failure">What went wrong.</param>
    /// <param name="path">The file in question; null where it is not known.</param>
    public static string Chinese(Exception failure, string? path = null) => failure switch
    {
        _ when FileHolder.Keeps(failure) => Held(path),
        FileNotFoundException { FileName: { Length: > 0 } folder } when Directory.Exists(folder) => $"“{folder}”是文件夹，请写其中的文件",
        FileNotFoundException { FileName: { Length: > 0 } name } => $"找不到文件“{name}”。请检查路径和文件名",
        ArgumentOutOfRangeException => "文件太大，这个磁盘存不下",
        FileNotFoundException => "找不到文件。请检查路径和文件名",
        DirectoryNotFoundException => $"找不到文件夹。请检查路径（{failure.Message}）",
        UnauthorizedAccessException => $"没有权限，或者它是文件夹（{failure.Message}）",
        _ => $"文件读写失败（{failure.Message}）",
    };

    private static string Held(string? path) =>
        $"{(path is null ? "文件" : $"“{path}”")}正被别的程序打开着{(path is not null && FileHolder.Of(path) is { } holder ? $"：{holder}" : "，多半是 Excel、Word 或 WPS")}。请在那里关掉它，再运行一次";
}
