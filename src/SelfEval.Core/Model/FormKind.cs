namespace SelfEval.Model;

/// <summary>Which self-evaluation a form is (自评类型).</summary>
public enum FormKind
{
    /// <summary>Whole-department expenditure (部门整体支出).</summary>
    Department,

    /// <summary>One project (项目支出).</summary>
    Project,
}
