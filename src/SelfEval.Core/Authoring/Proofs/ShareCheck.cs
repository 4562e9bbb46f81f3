using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Finds shares held against per cents and the other way (比例同百分数比较): 执行率 >= 95, where 执行率 is 0.95; bands from 0.95 on for a figure of 95.
/// </summary>
internal sealed class ShareCheck : ExpressionVisitor
{
    private const string Printed = "实际完成数";
    private const string Actual = "实际完成值";
    private const string Target = "年度指标值";
    private const decimal LeastPerCent = 2;
    private const decimal LeastShare = 0.5m;

    private readonly BookTrees _book;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private RuleText? _text;

    private ShareCheck(BookTrees book) => _book = book;

    public static void Check(BookTrees book)
    {
        var check = new ShareCheck(book);
        foreach (EntryTrees entry in book.Entries)
        {
            check.Look(entry.Definition.When, entry.Condition);
        }

        foreach (RuleTrees rule in book.Workflows.Values.Where(w => w.Definition.Bag == book.Document.Bag || !w.Definition.Bag.Source.IsShipped || check.HasOwnBands).SelectMany(w => w.Rules))
        {
            check.Look(rule.Definition.Condition, rule.Condition);
            check.Look(rule.Definition.Score ?? rule.Definition.Condition, rule.Score);
        }
    }

    private IEnumerable<ParameterDefinition> Own => (_book.Document.Unmerged ?? _book.Document).Parameters.Concat(_book.Entries.Where(e => e.Definition.UseAt.Bag == _book.Document.Bag).SelectMany(e => e.Definition.With));

    private bool HasOwnBands => Own.Any(p => p.Values[0].Value is string);

    private void Look(RuleText text, Expression tree)
    {
        _text = text;
        Visit(tree);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal && node.Left.Type == typeof(decimal))
        {
            Compare(node.Left, node.Right);
            Compare(node.Right, node.Left);
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(计分) && node.Method.Name == nameof(计分.分档))
        {
            CheckBands(node.Arguments[0], node.Arguments[1]);
        }

        return base.VisitMethodCall(node);
    }

    private void Compare(Expression figure, Expression limit)
    {
        if (Measure.Of(figure) is not { } measure)
        {
            return;
        }

        if (_text!.Bag == _book.Document.Bag)
        {
            CompareHere(measure, limit);
        }
        else if (limit is ParameterExpression { Name: { } name })
        {
            // The rule is right, so the figure is at fault; where it differs from the usual one by much, that is told.
            foreach (DatedValue value in Own.Where(p => p.Name == name && !_book.Document.Bag.Holds(DiagnosticCatalog.OddFigure)).SelectMany(p => p.Values).Where(v => v.Value is decimal number && IsOdd(measure, [number]) && _told.Add(name + number)))
            {
                var number = (decimal)value.Value;
                _book.Document.Bag.Add(DiagnosticCatalog.OddShare, value.Offset, measure.Name, measure.Chinese, PrintedNumber.Short(number), Meant(measure, number), measure.English);
            }
        }
    }

    private void CompareHere(Measure measure, Expression limit)
    {
        if (Value(limit) is not { } number || !IsOdd(measure, [number]) || !_told.Add(measure.Name + PrintedNumber.Short(number)))
        {
            return;
        }

        _text!.Report(DiagnosticCatalog.OddShare, Math.Max(0, _text.Text.IndexOf(measure.Name.Split(' ')[0], StringComparison.Ordinal)), [measure.Name, measure.Chinese, PrintedNumber.Short(number), Meant(measure, number), measure.English]);
    }

    private void CheckBands(Expression figure, Expression bands)
    {
        if (Measure.Of(figure) is not { } measure)
        {
            return;
        }

        if (bands is ConstantExpression { Value: string text } && _text!.Bag == _book.Document.Bag)
        {
            int at = Math.Max(0, _text.Text.IndexOf($"\"{text}\"", StringComparison.Ordinal));
            Tell(measure, text, (descriptor, arguments) => _text.Report(descriptor, at, arguments));
        }

        HashSet<string> names = [.. SymbolUse.Of(bands).Select(s => s.Name!)];
        foreach (DatedValue value in Own.Where(p => names.Contains(p.Name)).SelectMany(p => p.Values).Where(v => v.Value is string))
        {
            Tell(measure, (string)value.Value, (descriptor, arguments) => _book.Document.Bag.Add(descriptor, value.Offset, arguments));
        }
    }

    private void Tell(Measure measure, string bands, Action<DiagnosticDescriptor, object[]> report)
    {
        List<decimal> edges = BandTable.Fault(bands) is null ? BandTable.Edges(bands).FindAll(e => e != 0) : [];
        if (edges.Count > 0 && IsOdd(measure, edges) && _told.Add(bands))
        {
            report(DiagnosticCatalog.OddShare, [measure.Name, measure.Chinese, PrintedNumber.Short(edges[0]), Meant(measure, edges[0]), measure.English]);
        }
    }

    /// <summary>A share is about 1, a per cent far from it; a few items are under 1 never.</summary>
    private static bool IsOdd(Measure measure, List<decimal> numbers) => measure.IsShare
        ? numbers.Exists(n => n >= LeastPerCent)
        : numbers.TrueForAll(n => n is > 0 and <= 1) && numbers.Exists(n => n is >= LeastShare and < 1);

    private static string Meant(Measure measure, decimal number) => PrintedNumber.Short(measure.IsShare ? number / 100 : number * 100);

    private decimal? Value(Expression limit) => limit switch
    {
        ConstantExpression { Value: decimal number } => number,
        // A figure that is told to be a hundredth of what is meant is not told again where it is used.
        ParameterExpression { Name: { } name } when !_book.Document.Bag.Holds(DiagnosticCatalog.OddFigure) && _book.Document.Parameters.FirstOrDefault(p => p.Name == name) is { IsFaulty: false, Values: [{ Value: decimal value }, ..] } => value,
        _ => null,
    };

    /// <summary>What an expression measures: a share, or a per cent.</summary>
    private sealed record Measure(string Name, bool IsShare)
    {
        public string Chinese => IsShare ? "比例，1 即 100%" : "百分数，95 即 95%";

        public string English => IsShare ? "a share, 1 for 100%" : "a per cent, 95 for 95%";

        public static Measure? Of(Expression figure) => figure switch
        {
            ParameterExpression symbol when FactTable.Of(symbol) is { About.IsShare: true } fact => new Measure(fact.Name, true),
            ParameterExpression { Name: { } name } when name == Printed => new Measure(name, false),
            BinaryExpression { NodeType: ExpressionType.Divide, Left: ParameterExpression { Name: { } part }, Right: ParameterExpression { Name: { } whole } } when part == Actual && whole == Target => new Measure($"{part} / {whole}", true),
            BinaryExpression { NodeType: ExpressionType.Multiply, Right: ConstantExpression { Value: 100m }, Left: var share } when Of(share) is { IsShare: true } of => new Measure($"{of.Name} * 100", false),
            BinaryExpression { NodeType: ExpressionType.Multiply, Left: ConstantExpression { Value: 100m }, Right: var share } when Of(share) is { IsShare: true } of => new Measure($"{of.Name} * 100", false),
            MethodCallExpression { Method.DeclaringType: var type, Arguments: [var inner, ..] } when type == typeof(计分) => Of(inner),
            _ => null,
        };
    }
}
