using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.BookSheets;

/// <summary>What can be wrong with a rule book as a workbook, SE0730 to SE0749 (规则书工作簿诊断).</summary>
internal static class BookSheetDiagnostics
{
    public static readonly DiagnosticDescriptor NoBook = new("SE0730", FindingSeverity.Error,
        "这不是 selfeval book to-xlsx 写出的工作簿，或者其中藏着的“原文”表不见了，没有读。请重新导出，再把改动填进去",
        "This is no workbook that selfeval book to-xlsx wrote, or its hidden sheet 原文 is gone; nothing was read. Write it anew and fill the changes in again");

    public static readonly DiagnosticDescriptor NotANumber = new("SE0731", FindingSeverity.Error,
        "“{0}”应是数，这里写的是“{1}”。只写数字，单位写在“单位”一栏",
        "{0} wants a number; this is '{1}'. Write digits alone");

    public static readonly DiagnosticDescriptor NotAChoice = new("SE0732", FindingSeverity.Error,
        "“{0}”只能填：{2}；这里写的是“{1}”",
        "{0} must be one of {2}; this is '{1}'");

    public static readonly DiagnosticDescriptor Blanked = new("SE0733", FindingSeverity.Error,
        "“{0}”不能空着。原来写的是“{1}”",
        "{0} must not be blank. It was '{1}'");

    public static readonly DiagnosticDescriptor FixedCell = new("SE0734", FindingSeverity.Warning,
        "“{0}”只供对照，改成“{1}”不算数；要改请改 JSON",
        "{0} is told for orientation; '{1}' was not taken over. Change the JSON");

    public static readonly DiagnosticDescriptor RowGone = new("SE0735", FindingSeverity.Warning,
        "“{0}”这一行不见了，JSON 里照旧保留。真要删去，请在 JSON 里删",
        "The row '{0}' is gone; the JSON keeps it. To remove it, remove it from the JSON");

    public static readonly DiagnosticDescriptor NewRow = new("SE0736", FindingSeverity.Error,
        "“{0}”表的行是定好的，不能加：分值、等级、取舍要加一项，请在 JSON 里加",
        "The rows of the sheet {0} are fixed: add a weight, a grade or a rounding in the JSON");

    public static readonly DiagnosticDescriptor ColumnGone = new("SE0737", FindingSeverity.Error,
        "“{0}”这一栏的栏名不见了。请照原样写回第一行",
        "The head '{0}' is gone. Put it back into the first row");

    public static readonly DiagnosticDescriptor BadSetting = new("SE0738", FindingSeverity.Error,
        "参数应写成 名称=值，几个之间用分号；“{0}”读不懂，或少了“{1}”。要删去一个参数请在 JSON 里删",
        "Parameters are written NAME=VALUE with semicolons between; '{0}' cannot be read, or lacks '{1}'. Remove a parameter in the JSON");

    public static readonly DiagnosticDescriptor BookFault = new("SE0739", FindingSeverity.Error,
        "照这一格改，规则书就有错：{0} {1}",
        "With this cell the rule book has a fault: {0} {2}");

    public static readonly DiagnosticDescriptor BookFaults = new("SE0742", FindingSeverity.Error,
        "照这些改动，规则书就有错：{0} {1}",
        "With these edits the rule book has a fault: {0} {2}");

    public static readonly DiagnosticDescriptor Changed = new("SE0740", FindingSeverity.Hint,
        "{0}：{1} → {2}",
        "{0}: {1} → {2}");

    public static readonly DiagnosticDescriptor Added = new("SE0743", FindingSeverity.Hint,
        "新加一行：{0}",
        "New row: {0}");

    public static readonly DiagnosticDescriptor Removed = new("SE0744", FindingSeverity.Hint,
        "删去“{0}”；它前面的注释留着",
        "'{0}' is removed; the comment before it stays");

    public static readonly DiagnosticDescriptor Moved = new("SE0745", FindingSeverity.Hint,
        "先后改成：{0}",
        "The order is now: {0}");

    public static readonly DiagnosticDescriptor NewRowLacks = new("SE0746", FindingSeverity.Error,
        "新加的这一行缺“{0}”",
        "The new row lacks {0}");

    public static readonly DiagnosticDescriptor NotDated = new("SE0747", FindingSeverity.Error,
        "参数“{0}”已经有一行，它不分年度，不能再加一行。要分年度，请先在 JSON 里写成 {{ \"values\": [ … ] }}，再导出来改",
        "Parameter '{0}' has a row and no years. To give it years, write {{ \"values\": [ … ] }} in the JSON first");

    public static readonly DiagnosticDescriptor CannotAdd = new("SE0741", FindingSeverity.Error,
        "“{0}”在 JSON 里没有地方放。请先在 JSON 里把这一项写成 {{ \"value\": … }}，再导出来改",
        "The JSON has no place for {0}. Write the item as {{ \"value\": … }} there first");
}
