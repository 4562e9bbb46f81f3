namespace SelfEval;

/// <summary>
/// One thing that a rule book decides where the law leaves it open (本书的选择): a formula, a way of counting, a rounding, a limit with or without
/// the figure itself. In Chinese words that can be signed.
/// </summary>
public sealed record BookChoice
{
    internal BookChoice(string section, string topic, string decision, string applies, string alternatives, string source)
    {
        Section = section;
        Topic = topic;
        Decision = decision;
        Applies = applies;
        Alternatives = alternatives;
        Source = source;
    }

    /// <summary>What the choice is about (类别): 总的规定, 计分办法, 总分和复核 or 取值.</summary>
    public string Section { get; }

    /// <summary>The thing decided (事项), for instance 反向算法.</summary>
    public string Topic { get; }

    /// <summary>How the book decides it (本书的办法).</summary>
    public string Decision { get; }

    /// <summary>The rows that it holds for (用于); empty where for all.</summary>
    public string Applies { get; }

    /// <summary>What the book could have said instead (也可以); empty where the figure is free.</summary>
    public string Alternatives { get; }

    /// <summary>Who decided (出处): 本书, 沿用上级规则书, or 没有写，按缺省.</summary>
    public string Source { get; }

    /// <summary>Topic and decision.</summary>
    public override string ToString() => $"{Topic}：{Decision}";
}
