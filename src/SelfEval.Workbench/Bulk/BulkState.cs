namespace SelfEval.Workbench.Bulk;

/// <summary>How far a job over many files is (任务状态).</summary>
public enum BulkState
{
    /// <summary>Files are being gathered (等待文件).</summary>
    Gathering,

    /// <summary>It waits for its turn or runs (进行中).</summary>
    Running,

    /// <summary>It came to its end (完成).</summary>
    Done,

    /// <summary>It was ended by hand (已取消).</summary>
    Cancelled,

    /// <summary>The disk or the book would not have it (中断).</summary>
    Failed,
}
