namespace SelfEval.Workbench.Views.Rows;

/// <summary>What is done to a row (行操作).</summary>
public enum RowDeed
{
    /// <summary>It moves to another place (移动).</summary>
    Move,

    /// <summary>One like it comes below (照样加一行).</summary>
    Add,

    /// <summary>It goes (删去).</summary>
    Remove,

    /// <summary>Its text is taken along (复制).</summary>
    Copy,
}
