using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The rows that make up another one, in words (其中各行): each with actual, target and whether it is met.</summary>
internal static class PartWords
{
    private static readonly string[] Leads = ["其中：", "其中:", "其中"];

    /// <summary>The parts of a row that has some.</summary>
    public static string List(RowFacts parent) => string.Join('、', parent.Row!.Parts.Select(p => Of(p, Attainment.Of(parent.AtPart(p)))));

    private static string Of(Indicator part, string attained)
    {
        string name = Leads.FirstOrDefault(l => part.Name.StartsWith(l, StringComparison.Ordinal)) is { } lead ? part.Name[lead.Length..] : part.Name;
        string values = part switch
        {
            { Actual.Kind: CellKind.Missing } => "完成值空白",
            { Target.Kind: CellKind.Missing } => "指标值空白",
            _ => $"完成{part.Actual.Text}，指标值{part.Target.Text}",
        };
        string met = attained switch { Attainment.Reached => "达到", Attainment.Missed => "没有达到", _ => "看不出是否达到" };
        return $"“{name}”{values}，{met}";
    }
}
