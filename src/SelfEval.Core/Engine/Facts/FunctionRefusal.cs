namespace SelfEval.Engine.Facts;

/// <summary>A function of rules was given what it cannot work with (函数算不了); says so in both languages.</summary>
internal sealed class FunctionRefusal(string chinese, string english, string parameter) : ArgumentOutOfRangeException(parameter, chinese)
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;
}
