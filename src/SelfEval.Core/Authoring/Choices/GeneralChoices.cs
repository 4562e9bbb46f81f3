using SelfEval.Engine.Expressions;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>What a book says about every row and the total: years, weights, roundings, grades and their limits (总的规定).</summary>
internal static class GeneralChoices
{
    private const string Section = "总的规定";

    private static readonly string[] Modes = ["四舍五入", "截断", "进一", "不取舍"];

    public static IEnumerable<BookChoice> Of(BookDocument book)
    {
        BookDocument own = book.Unmerged ?? book;
        yield return Choice("适用年度", book.Effective.ToString(), "", ChoiceSource.Of(own.Effective != default, book.Effective != default));
        yield return Choice("一级指标的分值", Weights(book), "", ChoiceSource.Of(own.Weights.Count > 0, book.Weights.Count > 0));
        yield return Rounding("每项得分的取舍", own.ScoreRounding, book.ScoreRounding);
        yield return Rounding("总分的取舍", own.TotalRounding, book.TotalRounding);
        yield return Choice("等级的界限", Grades(book.Grades), "", ChoiceSource.Of(own.Grades.Count > 0, book.Grades.Count > 0));
        if (book.Grades.Count > 0)
        {
            bool exact = book.GradesExactTotal is true;
            yield return Choice("按哪个总分评等级", exact ? "取舍以前的总分" : "取舍以后的总分", exact ? "取舍以后的总分" : "取舍以前的总分", ChoiceSource.Of(own.GradesExactTotal is not null, book.GradesExactTotal is not null));
        }
    }

    private static BookChoice Rounding(string topic, RoundingDefinition? own, RoundingDefinition? written)
    {
        RoundingDefinition rounding = written ?? RoundingDefinition.Standard;
        string words = CallWords.Rounding(rounding.Mode, rounding.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Choice(topic, words, string.Join("、", Modes.Where(m => m != rounding.Mode)) + "，位数另定", ChoiceSource.Of(own is not null, written is not null));
    }

    private static string Weights(BookDocument book) => book.Weights.Count == 0
        ? "没有规定，以表上印的为准"
        : $"{string.Join("，", book.Weights.Select(w => $"{w.Name} {PrintedNumber.Plain(w.Weight)} 分"))}，合计 {PrintedNumber.Plain(book.Weights.Sum(w => w.Weight))} 分";

    private static string Grades(IReadOnlyList<GradeDefinition> grades) => grades.Count == 0
        ? "不评等级"
        : string.Join("；", grades.Select((g, i) => Range(g, i == 0 ? null : grades[i - 1].From)));

    private static string Range(GradeDefinition grade, decimal? above) =>
        $"{PrintedNumber.Plain(grade.From)} 分及以上{(above is { } limit ? $"、不到 {PrintedNumber.Plain(limit)} 分" : "")}为{grade.Name}";

    private static BookChoice Choice(string topic, string decision, string alternatives, string source) => new(Section, topic, decision, "", alternatives, source);
}
