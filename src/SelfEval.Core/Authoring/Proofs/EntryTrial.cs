using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Tries whether a scoring entry fits the rows that it takes (计分项配不配它选中的行): fewer is better where the row says ≤, figures that the
/// execution row never has, points of inherited rules past the weight of the execution rate. Every warning shows the row.
/// </summary>
internal sealed class EntryTrial
{
    private const string Satisfaction = "满意度";
    private const string Reverse = "反向指标";
    private const string ByExecution = "执行率分档";
    private const string UsualGroup = "产出指标";

    private readonly BookTrees _book;
    private readonly BookProgram _program;
    private readonly SampleRows _samples;

    private EntryTrial(BookTrees book, BookProgram program, SampleRows samples)
    {
        _book = book;
        _program = program;
        _samples = samples;
    }

    public static void Check(BookTrees book, BookProgram program, SampleRows samples)
    {
        var trial = new EntryTrial(book, program, samples);
        trial.CheckDirections();
        trial.CheckExecutions();
    }

    private DiagnosticBag Bag => _book.Document.Bag;

    private void CheckDirections()
    {
        string[] groups = [.. _book.Document.Weights.Select(w => w.Name).Where(n => n != RowFacts.ExecutionRow && !n.Contains(Satisfaction, StringComparison.Ordinal))];
        var told = new HashSet<int>();
        foreach (string group in groups.Length == 0 ? [UsualGroup] : groups)
        {
            RowFacts half = _samples.Plain(group, "≤100", "50");
            RowFacts whole = _samples.Plain(group, "≤100", "100");
            int entry = OwnEntry(half);
            if (entry >= 0 && entry == OwnEntry(whole) && Score(entry, half) is { } fewer && Score(entry, whole) is { } more && fewer < more && told.Add(entry))
            {
                string shape = _book.Workflows.ContainsKey(Reverse) ? $"用“{Reverse}”" : "用越少越好的算法";
                string english = _book.Workflows.ContainsKey(Reverse) ? Reverse : "a rule by which fewer is better";
                _book.Entries[entry].Definition.When.Report(DiagnosticCatalog.FewerIsBetter, 0, PrintedNumber.Short(fewer), PrintedNumber.Short(more), shape, english);
            }
        }
    }

    private void CheckExecutions()
    {
        decimal? weight = _book.Document.Weights.FirstOrDefault(w => w.Name == RowFacts.ExecutionRow)?.Weight;
        var told = new HashSet<int>();
        foreach (RowFacts facts in _samples.FullExecutions(weight))
        {
            int entry = OwnEntry(facts);
            if (entry >= 0 && !told.Contains(entry) && (LacksFigures(entry, facts) || (weight is not null && PassesWeight(entry, facts))))
            {
                told.Add(entry);
            }
        }
    }

    /// <summary>Every rule asks for a figure of the row's own cells, and the execution row has none.</summary>
    private bool LacksFigures(int entry, RowFacts facts)
    {
        WorkflowProgram workflow = _program.Workflow(entry);
        var evaluator = new TreeEvaluator(facts, workflow.Formulas);
        List<string[]> lacking = [.. workflow.Rules.Select(r => r.Needs.Where(n => n.About.Scope == FactScope.Indicator && !evaluator.Has(n)).Select(n => n.Name).ToArray())];
        if (lacking.Count == 0 || lacking.Exists(l => l.Length == 0))
        {
            return false;
        }

        string names = string.Join("、", lacking.SelectMany(l => l).Distinct());
        bool hasBands = _book.Workflows.ContainsKey(ByExecution) && workflow.Name != ByExecution;
        _book.Entries[entry].Definition.UseAt.Report(DiagnosticCatalog.LacksFigures, 0, workflow.Name, names, hasBands ? $"，例如“{ByExecution}”" : "", hasBands ? $", such as {ByExecution}" : "");
        return true;
    }

    /// <summary>The book's own rules are told at their scores; of inherited ones the parameters are at fault.</summary>
    private bool PassesWeight(int entry, RowFacts facts)
    {
        WorkflowProgram workflow = _program.Workflow(entry);
        int rule = workflow.Run(facts, out decimal score, out _);
        if (rule < 0 || workflow.AllowsBonus || facts.Weight is not { } weight)
        {
            return false;
        }

        (string Chinese, string English)? over = score > weight && workflow.Rules[rule].Definition.Score?.Bag != Bag ? Described(facts, score) : BandOver(workflow, workflow.Rules[rule], weight);
        if (over is { } told)
        {
            _book.Entries[entry].Definition.UseAt.Report(DiagnosticCatalog.ParametersOverWeight, 0, workflow.Name, told.Chinese, PrintedNumber.Short(weight), told.English);
        }

        return over is not null;
    }

    private static (string Chinese, string English) Described(RowFacts facts, decimal score)
    {
        (string chinese, string english) = SampleRows.Describe(facts);
        return ($"{chinese} 时算出 {PrintedNumber.Short(score)} 分", $"{english} gives {PrintedNumber.Short(score)}");
    }

    /// <summary>A band that the weight cuts: two bands then give the same points.</summary>
    private static (string Chinese, string English)? BandOver(WorkflowProgram workflow, RuleTrees rule, decimal weight)
    {
        var use = new BandUse();
        use.Visit(rule.Score);
        foreach (string name in use.Parameters)
        {
            if (workflow.Formulas.Values.GetValueOrDefault(name) is string bands && BandTable.Highest(bands) is { } highest && highest > weight)
            {
                return ($"参数“{name}”最高给 {PrintedNumber.Short(highest)} 分", $"parameter '{name}' gives up to {PrintedNumber.Short(highest)}");
            }
        }

        return null;
    }

    /// <summary>The entry of the book's own file that takes the row, or -1.</summary>
    private int OwnEntry(RowFacts facts)
    {
        int entry = _program.Select(facts, out bool failed);
        return !failed && entry >= 0 && _book.Entries[entry].Definition.When.Bag == Bag ? entry : -1;
    }

    private decimal? Score(int entry, RowFacts facts) => _program.Workflow(entry).Run(facts, out decimal score, out bool failed) >= 0 && !failed ? score : null;
}
