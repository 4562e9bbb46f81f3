namespace SelfEval.Workbench.Books;

/// <summary>What came of saving a draft (保存结果).</summary>
internal enum SaveOutcome
{
    /// <summary>The files were written (已保存).</summary>
    Saved,

    /// <summary>The book has errors; it stays a draft (有错误，仍是草稿).</summary>
    HasErrors,

    /// <summary>The files changed on disk in between; they were left alone (磁盘上的文件已被改动).</summary>
    ChangedOnDisk,
}
