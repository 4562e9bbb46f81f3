using System.Globalization;
using System.Linq.Expressions;
using SelfEval.Engine.Expressions;

namespace SelfEval.Authoring.Choices;

/// <summary>
/// How each kind of row is scored, a line for each rule with its limits, in words (计分办法), and what happens to the total (总分和复核). Entries that score alike
/// are one choice; the numbers before their rows tell which is asked first.
/// </summary>
internal static class MethodChoices
{
    public const string Rows = "计分办法";
    private const string Total = "总分和复核";

    public static IEnumerable<BookChoice> Of(UsedRules used)
    {
        IEnumerable<(UsedEntry Entry, int Order)> rows = used.Rows.Select((e, i) => (e, i + 1));
        foreach (var alike in rows.GroupBy(r => (r.Entry.Entry.Definition.Use, Decision(r.Entry), used.IsOwn(r.Entry.Entry))))
        {
            string applies = string.Join('\n', alike.Select(r => string.Create(CultureInfo.InvariantCulture, $"[{r.Order}] {Applies(r.Entry)}")));
            yield return new BookChoice(Rows, alike.Key.Use, alike.Key.Item2, applies, "", ChoiceSource.Of(alike.Key.Item3, written: true));
        }

        foreach (UsedEntry step in used.Steps)
        {
            string applies = step.Condition is ConstantExpression ? "" : TreeWords.Of(step.Condition);
            yield return new BookChoice(Total, step.Entry.Definition.Use, Decision(step), applies, "", ChoiceSource.Of(used.IsOwn(step.Entry), written: true));
        }
    }

    private static string Applies(UsedEntry entry) => entry.Condition is ConstantExpression ? "其余各行" : TreeWords.Of(entry.Condition);

    private static string Decision(UsedEntry entry)
    {
        IEnumerable<string> rules = entry.Rules.Select(r => Sentence(r.Condition, r.Score, r.Rule.Definition.IsJudgement));
        IEnumerable<string> parts = entry.Parts.Select(p => $"其中 {p.Name} ＝ {TreeWords.Of(p.Tree)}");
        return string.Join('\n', rules.Concat(parts).Concat(entry.Entry.Definition.AllowsBonus ? ["得分可以超过分值"] : []));
    }

    private static string Sentence(Expression condition, Expression score, bool isJudgement) =>
        condition is ConstantExpression ? Points(score, isJudgement) : $"{TreeWords.Of(condition)}：{Points(score, isJudgement)}";

    private static string Points(Expression score, bool isJudgement) => score switch
    {
        _ when isJudgement => $"由人判断，采用{TreeWords.Of(score)}",
        ConstantExpression { Value: 0m } => "不得分",
        ParameterExpression { Name: "分值" } => "得满分",
        ConstantExpression => $"得 {TreeWords.Of(score)} 分",
        _ => $"得 {TreeWords.Of(score)}",
    };
}
