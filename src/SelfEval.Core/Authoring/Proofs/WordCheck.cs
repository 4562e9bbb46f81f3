using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>Finds comparisons of a fact with a word that it never is (永远不会相等的词): 指标方向 == "逆向", 一级指标 == "一、产出指标".</summary>
internal sealed class WordCheck : ExpressionVisitor
{
    private static readonly string[] Levels = [FactTable.NameOf(nameof(RowFacts.Level1)), FactTable.NameOf(nameof(RowFacts.Level2)), FactTable.NameOf(nameof(RowFacts.Name))];

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.Ordinal)
    {
        ["逆向"] = "反向", ["负向"] = "反向", ["反"] = "反向", ["正"] = "正向", ["完成"] = "达成", ["已完成"] = "达成", ["未完成"] = "未达成", ["部分完成"] = "部分达成", ["部门"] = "部门整体",
        ["数字"] = "数值", ["定量"] = "数值", ["定性"] = "程度", ["≥"] = ">=", ["≤"] = "<=", ["＞"] = ">", ["＜"] = "<", ["＝"] = "=", ["=="] = "=", ["大于等于"] = ">=", ["小于等于"] = "<=", ["年月日"] = "日",
    };

    private readonly RuleText _text;

    private WordCheck(RuleText text) => _text = text;

    public static void Check(BookTrees book)
    {
        DiagnosticBag bag = book.Document.Bag;
        foreach (EntryTrees entry in book.Entries.Where(e => e.Definition.When.Bag == bag))
        {
            new WordCheck(entry.Definition.When).Visit(entry.Condition);
        }

        foreach (RuleTrees rule in book.Workflows.Values.Where(w => w.Definition.Bag == bag).SelectMany(w => w.Rules).Where(r => r.Definition.Locals.Count == 0))
        {
            new WordCheck(rule.Definition.Condition).Visit(rule.Condition);
        }
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual)
        {
            Compare(node.Left, node.Right);
            Compare(node.Right, node.Left);
        }

        return base.VisitBinary(node);
    }

    private void Compare(Expression one, Expression other)
    {
        if (one is not ParameterExpression { Name: { } fact } || other is not ConstantExpression { Value: string word } || Meant(fact, word) is not { } meant)
        {
            return;
        }

        _text.Report(DiagnosticCatalog.NeverThatWord, Math.Max(0, _text.Text.IndexOf($"\"{word}\"", StringComparison.Ordinal)), fact, word, meant.Chinese, meant.English);
    }

    /// <summary>What to write instead; null where the fact may be that word.</summary>
    private static (string Chinese, string English)? Meant(string fact, string word)
    {
        if (Levels.Contains(fact))
        {
            string name = NameText.Normalise(word);
            return name == word || word.Length == 0 ? null : ($"名称比较前去掉编号、空格和括号里的分值，请写“{name}”", $"Names are compared without numbering, blanks and points: write '{name}'");
        }

        if (FactVocabulary.Of(fact) is not { } words || words.Contains(word))
        {
            return null;
        }

        Phrase list = Phrase.List(words.Where(w => w.Length > 0));
        return OtherWords.GetValueOrDefault(word) is { } known && words.Contains(known)
            ? ($"请写“{known}”；只能是：{list.Chinese}", $"Write '{known}'; it is one of: {list.English}")
            : ($"只能是：{list.Chinese}", $"It is one of: {list.English}");
    }
}
