namespace SelfEval.Workbench.Forms;

/// <summary>What was odd on reading a file (读表说明).</summary>
public sealed record ReadRemark(string Code, FindingSeverity Severity, string Place, string Chinese, string English);
