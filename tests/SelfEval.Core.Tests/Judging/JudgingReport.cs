using System.Globalization;
using System.Text;

namespace SelfEval.Tests.Judging;

/// <summary>The measurement in words: a line of totals, and, where wanted, every wrong row, false finding and missed fault.</summary>
internal static class JudgingReport
{
    public static string Of(string set, IReadOnlyCollection<JudgedForm> forms, bool withDetails)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{set}：{JudgingCounts.Of(forms)}\n");
        text.Append(CultureInfo.InvariantCulture, $"误报 {forms.Sum(f => f.Verdicts.False.Count)}，重复 {forms.Sum(f => f.Verdicts.Again.Count)}，过重 {forms.Sum(f => f.Verdicts.TooLoud.Count)}，踩到不该报的 {forms.Sum(f => f.Sprung.Count)}，总分不对 {forms.Count(f => f.WrongTotal is not null)}；干净的表 {forms.Count(f => f.IsClean)} 张，其中有错误的 {forms.Count(f => f.IsClean && f.Errors.Any())} 张，有误报警告的 {forms.Count(f => f.IsClean && f.Verdicts.False.Count > 0)} 张\n");
        foreach (JudgedForm form in withDetails ? forms : [])
        {
            Append(text, form);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, JudgedForm form)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {form.Name}{(form.IsClean ? "（干净）" : "")}\n");
        Append(text, "行判错", form.Rows.Where(r => !r.IsRight));
        Append(text, "误报", form.Verdicts.False);
        Append(text, "重复", form.Verdicts.Again);
        Append(text, "过重", form.Verdicts.TooLoud);
        Append(text, "漏报", form.Missed);
        Append(text, "不该报", form.Sprung.Select(s => $"{s.Finding} ← {s.Trap}"));
        Append(text, "总分", form.WrongTotal is { } total ? [total] : Array.Empty<string>());
    }

    private static void Append<T>(StringBuilder text, string title, IEnumerable<T> lines)
    {
        foreach (T line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {title}：{line}\n");
        }
    }
}
