using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The rows that make up another one, in words (其中各行): each with actual, target and whether it is met.</summary>
internal static class PartWords
{
    private static readonly string[] Leads = ["其中：", "其中:", "其中"];

    /// <summary>The parts of a row that has some.</summary>
    public static string List(RowFacts parent, bool english = false) =>
        string.Join(english ? "; " : "、", parent.Row!.Parts.Select(p => english ? English(p, Attainment.Of(parent.AtPart(p))) : Chinese(p, Attainment.Of(parent.AtPart(p)))));

    private static string Chinese(Indicator part, string attained)
    {
        string values = part switch
        {
            { Actual.Kind: CellKind.Missing } => "完成值空白",
            { Target.Kind: CellKind.Missing } => "指标值空白",
            _ => $"完成{part.Actual.Text}，指标值{part.Target.Text}",
        };
        string met = attained switch { Attainment.Reached => "达到", Attainment.Missed => "没有达到", _ => "看不出是否达到" };
        return $"“{NameOf(part)}”{values}，{met}";
    }

    private static string English(Indicator part, string attained)
    {
        string values = part switch
        {
            { Actual.Kind: CellKind.Missing } => "actual blank",
            { Target.Kind: CellKind.Missing } => "target blank",
            _ => $"actual '{part.Actual.Text}', target '{part.Target.Text}'",
        };
        string met = attained switch { Attainment.Reached => "met", Attainment.Missed => "not met", _ => "whether met cannot be told" };
        return $"'{NameOf(part)}' {values}, {met}";
    }

    private static string NameOf(Indicator part) =>
        Leads.FirstOrDefault(l => part.Name.StartsWith(l, StringComparison.Ordinal)) is { } lead ? part.Name[lead.Length..] : part.Name;
}
