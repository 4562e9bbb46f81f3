using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>Weighs one book for one form (合不合适), and says in words what was looked at.</summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
internal sealed partial class BookMatch(SelfEvaluation form, IReadOnlyDictionary<string, decimal> weights, RuleBook book)
{
    private const string Checklist = "criteria-checklist";

    private readonly List<string> _chinese = [];
    private readonly List<string> _english = [];
    private int _score;

    /// <summary>Null where the book is plainly for another kind of form, another year or another place.</summary>
    public BookSuggestion? Judge() =>
        LooksAtKind() && LooksAtYear() && LooksAtPlace() && LooksAtPoints()
            ? new BookSuggestion(book, _score, string.Join('；', _chinese), string.Join("; ", _english)) : null;

    private bool LooksAtKind()
    {
        bool department = book.Title.Contains("部门", StringComparison.Ordinal);
        bool project = book.Title.Contains("项目", StringComparison.Ordinal);
        if (department == project)
        {
            return true;
        }

        bool fits = department == (form.Kind == FormKind.Department);
        string other = fits ? "" : "，本表不是";
        Say(fits ? 2 : -2, (department ? "部门整体支出的表" : "项目支出的表") + other, (department ? "for whole departments" : "for projects") + (fits ? "" : ", which this form is not"));
        return fits || Places.Length == 0;
    }

    private bool LooksAtYear()
    {
        if (form.Year is not { } year || book.Document.Effective == default)
        {
            return true;
        }

        Say(1, string.Create(CultureInfo.InvariantCulture, $"{year} 年度适用"), string.Create(CultureInfo.InvariantCulture, $"in force in {year}"));
        return book.Document.Effective.Contains(year);
    }

    private bool LooksAtPlace()
    {
        if (Places.Length == 0)
        {
            return true;
        }

        // The narrowest place counts: a county's book is not for the whole province.
        string place = Places[^1];
        bool fits = form.Notes.Append(form.Unit).Append(form.ProjectName ?? "").Any(s => s.Contains(place, StringComparison.Ordinal));
        Say(fits ? 4 : 0, $"表上写着“{place}”", $"the form says {place}");
        return fits;
    }

    /// <summary>The places that the book's title names, the widest first; 寿县 keeps its suffix, since 寿 alone says nothing.</summary>
    private string[] Places => field ??= [.. PlaceName().Matches(book.Title).Select(static m => m.Groups[1].Length == 1 ? m.Value : m.Groups[1].Value)];

    private bool LooksAtPoints()
    {
        if (book.Id == Checklist)
        {
            bool isChecklist = form.Layout == Checklist || form.Indicators.Any(static i => i is { Criterion.Length: > 0, Target.Kind: CellKind.Missing });
            Say(isChecklist ? 6 : 0, "照评分标准打分，没有指标值", "scored against written criteria, without targets");
            return isChecklist;
        }

        WeightDefinition[] shared = [.. book.Document.Weights.Where(w => weights.ContainsKey(w.Name))];
        WeightDefinition[] same = [.. shared.Where(w => weights[w.Name] == w.Weight)];
        if (same.Length == 0)
        {
            Say(shared.Length == 0 ? 0 : -2, shared.Length == 0 ? "分值没有可比的" : "分值不一致", shared.Length == 0 ? "no points to compare" : "the points differ");
            return true;
        }

        bool isExact = same.Length == book.Document.Weights.Count && same.Length == weights.Count;
        string points = string.Join('、', same.Select(static w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} {w.Weight:0.##} 分")));
        Say(isExact ? 6 : (2 * same.Length) - shared.Length, isExact ? $"分值全部一致（{points}）" : $"分值一致的有 {points}", isExact ? $"all points agree ({points})" : $"points that agree: {points}");
        return true;
    }

    private void Say(int score, string chinese, string english)
    {
        _score += score;
        _chinese.Add(chinese);
        _english.Add(english);
    }

    /// <summary>湖北省, 芦淞区, 安徽省寿县: the word before the suffix stands for the place.</summary>
    [GeneratedRegex("(\\p{IsCJKUnifiedIdeographs}{1,3}?)(?:省|市|区|县|自治区)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceName();
}
