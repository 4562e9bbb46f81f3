namespace SelfEval.Tests.Cases;

/// <summary>A line of the review: a code with the number of its places and the verdict, or a fault that no finding names (漏).</summary>
internal sealed record ReviewedLine(string Case, string Code, int Places, string Verdict)
{
    public bool IsTrue => Verdict == "真";

    public bool IsMissed => Verdict == "漏";
}
