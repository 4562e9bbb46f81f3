namespace SelfEval.Cards.Outcomes;

/// <summary>Why a row has no points (未计分的缘由); each is told apart, since only blank cells are the unit's doing.</summary>
internal enum Obstacle
{
    /// <summary>The book has no entry for the row (规则书没有规定).</summary>
    NoEntry,

    /// <summary>The points are too large to be added up (得分太大).</summary>
    TooLarge,

    /// <summary>The execution row holds the table's total (资金一行填的是总分).</summary>
    HoldsTotal,

    /// <summary>No weight: met or not met at most (没有分值).</summary>
    NoWeight,

    /// <summary>A cell that the row needs is blank (空白).</summary>
    Blank,

    /// <summary>A cell can be read in two ways, or nothing says whether more is better (要问).</summary>
    Asked,

    /// <summary>Both cells are filled and do not compare (读不懂).</summary>
    NotUnderstood,

    /// <summary>Some parts are not met, and the parts cannot be added up (其中各行合不到一起).</summary>
    Parts,

    /// <summary>One score cell for several rows (合用一个得分格).</summary>
    SharedScore,

    /// <summary>Needs a person, and no declared score within the weight can be adopted (要由人判断).</summary>
    NeedsPerson,

    /// <summary>None of the book's rules holds, though cells and figures are there (规则都不适用).</summary>
    NoRule,
}
