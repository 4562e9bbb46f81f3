using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Rules;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Engine.Programs;

/// <summary>What must hold across a book: weights, grades, years, parameters that nobody uses.</summary>
internal static class BookChecks
{
    /// <summary>Codes of what scoring itself finds in a form; a check may give way to them too.</summary>
    public const string FindingOfScoring = "SE04";

    private static readonly string[] SumNames = ["合计", "总计", "总分", "小计", "满分"];

    public static void Check(BookDocument book, IReadOnlySet<string> usedParameters)
    {
        BookDocument own = book.Unmerged ?? book;
        CheckWeights(own);
        CheckGrades(own);
        CheckCodes(own, book);
        foreach (ParameterDefinition parameter in own.Parameters)
        {
            CheckYears(book, parameter);
            if (!book.Bag.IsIncomplete && !usedParameters.Contains(parameter.Name) && !BookWords.Parameters.Contains(parameter.Name))
            {
                string? nearest = NearestName.Of(parameter.Name, book.Parameters.Select(p => p.Name).Where(n => own.Parameters.All(o => o.Name != n)));
                book.Bag.Add(DiagnosticCatalog.UnusedParameter, parameter.Offset, parameter.Name, nearest is null ? "" : $"（是不是“{nearest}”？）", nearest is null ? "" : $" (is '{nearest}' meant?)");
            }
        }
    }

    private static void CheckWeights(BookDocument book)
    {
        decimal sum = book.Weights.Sum(w => w.Weight);
        if (book.Weights.Count > 0 && sum != 100)
        {
            (string chinese, string english) = WayOut(book.Weights, sum);
            int at = (book.Weights.FirstOrDefault(w => SumNames.Contains(w.Name)) ?? book.Weights[0]).Offset;
            book.Bag.Add(DiagnosticCatalog.WeightsNot100, at, Plain(sum), (sum > 100 ? "多 " : "少 ") + Plain(Math.Abs(sum - 100)), Plain(sum - 100), chinese, english);
        }
    }

    private static (string Chinese, string English) WayOut(IReadOnlyList<WeightDefinition> weights, decimal sum) =>
        sum == 1 ? ("分值按百分制写，0.1 写成 10", "Write points of a hundred: 10 for 0.1")
        : weights.FirstOrDefault(w => SumNames.Contains(w.Name)) is { } row ? ($"“{row.Name}”不是一级指标，请删去", $"'{row.Name}' is no level-1 group; delete it")
        : ("请改各一级指标和执行率的分值", "Change the points of a level-1 group or of the execution rate");

    private static void CheckGrades(BookDocument book)
    {
        for (int i = 0; i < book.Grades.Count; i++)
        {
            GradeDefinition grade = book.Grades[i];
            bool isLast = i == book.Grades.Count - 1;
            bool wrong = isLast ? grade.From > 0 : grade.From <= book.Grades[i + 1].From;
            if (wrong)
            {
                // One grade out of place puts its neighbour there too.
                book.Bag.Add(DiagnosticCatalog.GradeGap, grade.Offset, grade.Name, Plain(grade.From), isLast ? "最低的 0 分" : $"下一级“{book.Grades[i + 1].Name}”", isLast ? "0" : $"'{book.Grades[i + 1].Name}'");
                return;
            }
        }
    }

    /// <summary>A check that gives way to a code which neither a check nor a finding of scoring has would never do so.</summary>
    private static void CheckCodes(BookDocument own, BookDocument book)
    {
        string[] codes = [.. book.Checks.Select(c => c.Code).Where(c => c.Length > 0).Distinct()];
        foreach (RuleText code in own.Checks.SelectMany(c => c.Unless).Where(c => !codes.Contains(c.Text) && !c.Text.StartsWith(FindingOfScoring, StringComparison.Ordinal)))
        {
            (string chinese, string english) = NearestName.Suggestion(code.Text, codes);
            code.Bag.Add(DiagnosticCatalog.UnknownCheckCode, code.Node, code.Text, chinese, english);
        }
    }

    private static void CheckYears(BookDocument book, ParameterDefinition parameter)
    {
        if (parameter.Values.Count == 1 && parameter.Values[0].Years == default)
        {
            return;
        }

        IEnumerable<int> ends = parameter.Values.SelectMany(v => new[] { v.Years.From, v.Years.From - 1, v.Years.To, v.Years.To + 1 })
            .Append(book.Effective.From).Append(book.Effective.To).OfType<int>().Where(y => book.Effective.Contains(y)).Distinct().Order();
        foreach (int year in ends.Where(y => !parameter.Values.Any(v => v.Years.Contains(y))))
        {
            book.Bag.Add(DiagnosticCatalog.NoValueForYear, parameter.Offset, parameter.Name, year);
            return;
        }
    }
}
