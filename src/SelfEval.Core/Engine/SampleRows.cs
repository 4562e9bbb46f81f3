using System.Globalization;
using System.Linq.Expressions;
using SelfEval.Model;

namespace SelfEval.Engine;

/// <summary>
/// Rows to try a book on (试算样本): real forms, read as any form is, so that what is found on one is true and can be shown as an example.
/// The figures lie around the numbers that the book itself compares with.
/// </summary>
internal sealed class SampleRows
{
    private const decimal Weight = 10;
    private const int MostTexts = 40;
    private const int MostNumbers = 60;

    private static readonly decimal[] Usual = [0, 30, 50, 59, 60, 75, 79, 80, 85, 90, 94, 95, 99, 100, 101, 105, 106, 110, 120, 150, 200, 300];
    private static readonly string[] Degrees = ["达成", "部分达成", "未达成"];

    private readonly string[] _texts;
    private readonly (string Target, string Actual)[] _pairs;
    private readonly decimal[] _rates;

    public SampleRows(BookTrees book)
    {
        var literals = new Literals();
        book.Entries.ToList().ForEach(e => literals.Visit(e.When));
        _texts = ["示例指标", .. literals.Texts.Where(t => t.Length > 0).Take(MostTexts)];
        foreach (RuleProgram rule in book.Entries.Select(e => e.Workflow).Distinct().SelectMany(w => w.Rules).Take(500))
        {
            literals.Visit(rule.Condition);
            literals.Visit(rule.Score);
        }

        IEnumerable<decimal> parameters = book.Document.Parameters.SelectMany(p => p.Values).Select(v => v.Value).OfType<decimal>();
        decimal[] own = [.. literals.Numbers.Concat(parameters).Where(n => n is > 0 and < 10_000).SelectMany(Around).Distinct().Take(MostNumbers)];
        _rates = [.. Usual.Concat(own).Distinct().Order()];
        _pairs = [.. Pairs()];
    }

    /// <summary>Rows of a group with every text that the book asks for; a pair of each kind.</summary>
    public IEnumerable<Facts> OfGroup(string level1) =>
        from text in _texts
        from place in new[] { (Level2: "", Name: text), (Level2: text, Name: "示例指标") }
        from pair in new[] { ("100", "90"), ("≥95%", "96%"), ("≤100", "90"), ("达成", "达成") }
        select Row(level1, place.Level2, place.Name, pair);

    /// <summary>Heads of rows that the book may tell apart.</summary>
    public IEnumerable<(string Level1, string Level2, string Name)> Heads(IEnumerable<string> groups) =>
        from level1 in groups.Concat(_texts).Distinct().Take(MostTexts)
        from place in _texts.SelectMany(t => new[] { (Level2: "", Name: t), (Level2: t, Name: "示例指标") })
        select (level1, place.Level2, place.Name);

    public IEnumerable<Facts> WithHead((string Level1, string Level2, string Name) head) => _pairs.Select(p => Row(head.Level1, head.Level2, head.Name, p));

    public IEnumerable<Facts> Executions() => _rates.Select(r => new Facts(Form(r), null));

    /// <summary>The row in the words of the form.</summary>
    public static (string Chinese, string English) Describe(in Facts facts) => facts.Row is { } row
        ? ($"年度指标值“{row.Target.Text}”、实际完成值“{row.Actual.Text}”、分值 {Weight}", $"target '{row.Target.Text}', actual '{row.Actual.Text}', weight {Weight}")
        : ($"全年预算数 100、全年执行数 {Plain(facts.Form.Budget.Executed.Value)}、分值 {Weight}", $"budget 100, executed {Plain(facts.Form.Budget.Executed.Value)}, weight {Weight}");

    public static string Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private IEnumerable<(string Target, string Actual)> Pairs()
    {
        foreach (decimal actual in _rates)
        {
            yield return ("100", Plain(actual));
            yield return ("≥100", Plain(actual));
            yield return ("≤100", Plain(actual));
            yield return ("≥95%", Plain(Math.Min(actual, 100)) + "%");
        }

        foreach (string degree in Degrees)
        {
            yield return ("达成", degree);
        }
    }

    /// <summary>A number of the book as a figure and as a share of the target 100, and a little to either side.</summary>
    private static IEnumerable<decimal> Around(decimal number)
    {
        foreach (decimal value in number < 5 ? [100 * number, 100 * (1 + number), 100 * Math.Max(0, 1 - number)] : new[] { number, 100 + number })
        {
            yield return value;
            yield return value + 1;
            yield return Math.Max(0, value - 1);
        }
    }

    private static Facts Row(string level1, string level2, string name, (string Target, string Actual) pair)
    {
        var row = new Indicator { Level1 = level1, Level2 = level2, Name = name, Weight = Weight, Target = CellValue.Parse(pair.Target), Actual = CellValue.Parse(pair.Actual) };
        return new Facts(Form(95, row), row);
    }

    private static SelfEvaluation Form(decimal executed, params Indicator[] rows) => new()
    {
        Year = 2023,
        Unit = "示例单位",
        Budget = new Budget { Initial = 100m, FullYear = 100m, Executed = executed, Weight = Weight },
        Indicators = rows,
    };

    private sealed class Literals : ExpressionVisitor
    {
        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public HashSet<decimal> Numbers { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            _ = node.Value switch
            {
                string text => Texts.Add(text),
                decimal number => Numbers.Add(number),
                _ => false,
            };
            return node;
        }
    }
}
