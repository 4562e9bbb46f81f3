namespace SelfEval.Reading.Json;

/// <summary>The kinds of JSON files that the program reads (文件的种类).</summary>
internal enum FileKind
{
    /// <summary>规则书.</summary>
    Book,

    /// <summary>自评表.</summary>
    Form,

    /// <summary>用例.</summary>
    Tests,

    /// <summary>表头词表.</summary>
    Layout,

    /// <summary>评分卡.</summary>
    Card,

    /// <summary>RulesEngine 的规则组.</summary>
    Workflow,

    /// <summary>编辑器用的格式说明.</summary>
    Schema,
}
