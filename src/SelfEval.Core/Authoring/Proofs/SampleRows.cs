using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Authoring.Proofs;

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
    private static readonly (string Target, string Actual)[] OneOfEachKind = [("100", "90"), ("≥95%", "96%"), ("≤100", "90"), ("达成", "达成")];
    private static readonly (string Target, string Actual)[] Rare = [("3-5次", "4次"), ("12月底前", "11月"), ("2023年12月31日前", "2023年12月1日"), ("无", "无"), ("做好保障", "做好保障")];
    private static readonly ChecklistItem[] Checklist = [new() { Name = "制度健全", Points = 5, IsMet = true }, new() { Name = "执行到位", Points = 5, IsMet = false }];
    private static readonly string[] Degrees = ["达成", "部分达成", "未达成"];

    private readonly BookProgram _program;
    private readonly string[] _texts;

    public SampleRows(BookTrees book, BookProgram program)
    {
        _program = program;
        var literals = new Literals();
        book.Entries.ToList().ForEach(e => literals.Visit(e.Condition));
        _texts = ["示例指标", .. literals.Texts.Where(t => t.Length > 0).Take(MostTexts)];
    }

    /// <summary>Rows of a group with every text that the book asks for; a pair of each kind.</summary>
    public IEnumerable<RowFacts> OfGroup(string level1) =>
        from text in _texts
        from place in new[] { (Level2: "", Name: text), (Level2: text, Name: "示例指标") }
        from pair in OneOfEachKind
        select Row(level1, place.Level2, place.Name, pair);

    /// <summary>Heads of rows that the book may tell apart: what each entry asks for, then every text of the book in every place.</summary>
    public IEnumerable<RowHead> Heads(IReadOnlyList<EntryTrees> entries, IReadOnlyList<string> groups)
    {
        string usual = groups.Count > 0 ? groups[0] : _texts[0];
        IEnumerable<RowHead> all = from level1 in groups.Concat(_texts).Distinct().Take(MostTexts)
                                   from place in _texts.SelectMany(t => new[] { (Level2: "", Name: t), (Level2: t, Name: _texts[0]) })
                                   select new RowHead(level1, place.Level2, place.Name);
        return entries.Select(e => RowHead.AskedBy(e.Condition, new RowHead(usual, "", _texts[0]))).Concat(all).Distinct();
    }

    /// <summary>Rows of one head, one of each kind: enough to tell which entry takes them.</summary>
    public IEnumerable<RowFacts> Few(RowHead head) => OneOfEachKind.Select(p => Row(head.Level1, head.Level2, head.Name, p));

    /// <summary>Rows of one head whose figures lie around the numbers that the workflow compares with.</summary>
    public IEnumerable<RowFacts> Around(RowHead head, WorkflowProgram workflow) => Pairs(Rates(workflow)).Select(p => Row(head.Level1, head.Level2, head.Name, p));

    public IEnumerable<RowFacts> Executions(WorkflowProgram? workflow = null) => (workflow is null ? Usual : Rates(workflow)).Select(r => Of(Form(r), null));

    /// <summary>A row of a head.</summary>
    public RowFacts Row(RowHead head, string target, string actual) => Of(Made(head, (target, actual)));

    /// <summary>A row of a head with its own weight.</summary>
    public RowFacts Weighing(RowHead head, decimal weight, string target, string actual) => Of(Made(head, (target, actual)) with { Weight = weight });

    /// <summary>
    /// Rows of every kind that a form can hold (各种样子的行): with a checklist, a coefficient, sub-rows. A satisfaction is a rate or a degree and no more.
    /// </summary>
    public IEnumerable<RowFacts> OfEveryKind(RowHead head)
    {
        bool isSatisfaction = (head.Level1 + head.Level2 + head.Name).Contains("满意", StringComparison.Ordinal);
        foreach ((string Target, string Actual) pair in isSatisfaction ? OneOfEachKind : OneOfEachKind.Concat(Rare))
        {
            Indicator row = Made(head, pair) with { DeclaredScore = Weight, ReviewScore = Weight, ReviewCut = 0 };
            yield return Of(row);
            if (!isSatisfaction)
            {
                yield return Of(row with { Items = Checklist, Coefficient = 0.9m, Grade = "良", Money = 100, Parts = [row, row] });
            }
        }
    }

    /// <summary>Execution rows whose form has every figure of the money table.</summary>
    public IEnumerable<RowFacts> FullExecutions(decimal? weight) => Usual.Select(rate => Form(rate)).Select(f => Of(
        f with { Budget = f.Budget with { Adjustment = 0m, CarriedIn = 0m, Balance = 0m, PrintedRate = Short(f.Budget.Executed.Value) + "%", DeclaredScore = 0m, ReviewScore = 0m, ReviewCut = 0m, Weight = weight ?? Weight } }, null));

    /// <summary>The row in the words of the form.</summary>
    public static Phrase Describe(in RowFacts facts) => facts.Row is { } row
        ? new($"年度指标值“{row.Target.Text}”、实际完成值“{row.Actual.Text}”、分值 {Short(row.Weight)}", $"target '{row.Target.Text}', actual '{row.Actual.Text}', weight {Short(row.Weight)}")
        : new($"全年预算数 100、全年执行数 {Short(facts.Form.Budget.Executed.Value)}、分值 {Short(facts.Weight)}", $"budget 100, executed {Short(facts.Form.Budget.Executed.Value)}, weight {Short(facts.Weight)}");

    public static IReadOnlyList<decimal> UsualFigures => Usual;

    /// <summary>The name of a row that no entry asks for.</summary>
    public string AnyName => _texts[0];

    private static decimal[] Rates(WorkflowProgram workflow)
    {
        var literals = new Literals();
        foreach (RuleTrees rule in workflow.Rules.Take(500))
        {
            literals.Visit(rule.Condition);
            literals.Visit(rule.Score);
        }

        IEnumerable<decimal> numbers = literals.Numbers.Concat(literals.Symbols.Select(s => workflow.Formulas.Values.GetValueOrDefault(s)).OfType<decimal>());
        return [.. Usual.Concat(numbers.Where(n => n is > 0 and < 10_000).SelectMany(Around).Distinct().Take(MostNumbers)).Distinct().Order()];
    }

    private static IEnumerable<(string Target, string Actual)> Pairs(IEnumerable<decimal> rates)
    {
        foreach (decimal actual in rates)
        {
            yield return ("100", Short(actual));
            yield return ("≥100", Short(actual));
            yield return ("≤100", Short(actual));
            yield return ("≥95%", Short(Math.Min(actual, 100)) + "%");
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

    private RowFacts Row(string level1, string level2, string name, (string Target, string Actual) pair) => Of(Made(new RowHead(level1, level2, name), pair));

    private RowFacts Of(Indicator row) => Of(Form(95, row), row);

    private static Indicator Made(RowHead head, (string Target, string Actual) pair) => new()
    {
        Level1 = head.Level1, Level2 = head.Level2, Name = head.Name, Weight = Weight, Target = FormCell.Parse(pair.Target), Actual = FormCell.Parse(pair.Actual),
    };

    /// <summary>A form of the one row: what a rule counts over all rows, it counts over that.</summary>
    private RowFacts Of(SelfEvaluation form, Indicator? row) =>
        _program.Facts(form, row, _program.Tallies.Count == 0 ? null : new FormSums(form, _program.Tallies, _program.Words));

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

        public HashSet<string> Symbols { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Symbols.Add(node.Name!);
            return node;
        }

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
