namespace SelfEval.Cli;

/// <summary>Says in Chinese why a file cannot be read or written.</summary>
internal static class FileTrouble
{
    /// <summary>True for what goes wrong with files, as against what goes wrong in the program. A file too large for its disk is no IOException to .NET.</summary>
    public static bool Is(Exception failure) =>
        failure is IOException or UnauthorizedAccessException || (failure is ArgumentOutOfRangeException && failure.StackTrace?.Contains("System.IO.RandomAccess", StringComparison.Ordinal) is true);

    public static string Chinese(Exception failure) => failure switch
    {
        FileNotFoundException { FileName: { Length: > 0 } folder } when Directory.Exists(folder) => $"“{folder}”是文件夹，请写其中的文件",
        FileNotFoundException { FileName: { Length: > 0 } name } => $"找不到文件“{name}”。请检查路径和文件名",
        ArgumentOutOfRangeException => "文件太大，这个磁盘存不下",
        FileNotFoundException => "找不到文件。请检查路径和文件名",
        DirectoryNotFoundException => $"找不到文件夹。请检查路径（{failure.Message}）",
        UnauthorizedAccessException => $"没有权限，或者它是文件夹（{failure.Message}）",
        _ => $"文件读写失败（{failure.Message}）",
    };
}
