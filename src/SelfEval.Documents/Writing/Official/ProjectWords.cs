using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>A project in the words of a report (项目支出绩效情况): 档案专项，预算资金19万元，年中执行调增6.52万元，实际支出25.52万元，结余结转0万元。</summary>
internal static class ProjectWords
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>一是, 十二是; a number in figures where there are more than 99.</summary>
    public static string Number(int number) => number switch
    {
        < 10 => $"{Digits[number - 1]}是",
        < 100 => $"{(number < 20 ? "" : Digits[(number / 10) - 1])}十{(number % 10 == 0 ? "" : Digits[(number % 10) - 1])}是",
        _ => $"（{number}）",
    };

    public static string Of(Project project)
    {
        var clauses = new List<string> { project.Name };
        AddWhere(!project.IsPlanned, "未列入年初预算");
        Add("预算资金", project.Initial);
        Add(project.Adjustment.Value < 0 ? "年中执行调减" : "年中执行调增", Size(project.Adjustment));
        Add("实际支出", project.Executed);
        Add("结余结转", project.CarryOver);
        return string.Join('，', clauses) + "。" + (project.Purpose is { } purpose ? $"主要用于{purpose.TrimEnd('。')}。" : "");

        void Add(string words, Figure amount) => AddWhere(amount.Value is not null, $"{words}{FigureWords.Of(amount.Value)}万元");

        void AddWhere(bool isKnown, string clause)
        {
            if (isKnown)
            {
                clauses.Add(clause);
            }
        }
    }

    private static Figure Size(Figure figure) => figure.Value is { } value ? Math.Abs(value) : figure;
}
