namespace SelfEval.Model;

/// <summary>The operator a cell prints (指标性质、比较符号).</summary>
public enum Comparator
{
    /// <summary>None printed; the direction is not in the cell (未注明).</summary>
    None,

    /// <summary>≥, ≧, &gt;=, 不低于, 不少于, 以上 (大于等于).</summary>
    AtLeast,

    /// <summary>&gt;, 大于, 超过 (大于).</summary>
    MoreThan,

    /// <summary>≤, ≦, &lt;=, 不超过, 不高于, 以内, 以下 (小于等于).</summary>
    AtMost,

    /// <summary>&lt;, 小于, 低于 (小于).</summary>
    LessThan,

    /// <summary>=, ＝, ﹦, ═, 等于 (等于).</summary>
    Equal,
}
