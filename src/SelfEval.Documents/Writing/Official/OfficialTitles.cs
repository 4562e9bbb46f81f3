using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The lines over official tables, and the line below them (表题、落款).</summary>
internal static class OfficialTitles
{
    private const string Gap = "　　　　　";

    public static IReadOnlyList<string> National(SelfEvaluation form) =>
        [form.Kind == FormKind.Project ? "项目支出绩效自评表" : "部门整体支出绩效自评表", $"（{Year(form.Year)}年度）"];

    public static IReadOnlyList<string> Hunan(SelfEvaluation form) =>
        [$"{Year(form.Year)}年度{(form.Kind == FormKind.Project ? "项目支出绩效自评表" : "部门（单位）整体支出绩效自评表")}"];

    public static string BasicData(int? year) => $"{Year(year)}年度部门（单位）整体支出绩效评价基础数据表";

    public static string Report(SelfEvaluation form) =>
        $"{(form.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) + "年度" : "")}{form.Unit}{(form.Kind == FormKind.Project ? "项目支出" : "整体支出")}绩效自评报告";

    /// <summary>Names and telephone numbers are left to whoever signs; a date or a signature has a place only where the form has one.</summary>
    public static string Closing(string? date, bool? isSigned)
    {
        string when = date is null ? "" : $"填报日期：{(date.Length > 0 ? date : Gap)}";
        string signed = isSigned switch { null => "", true => "单位负责人签字：（已签）", false => "单位负责人签字：" };
        return string.Join(Gap, new[] { "填表人：" + Gap + "联系电话：", when, signed }.Where(p => p.Length > 0));
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "　　　　";
}
