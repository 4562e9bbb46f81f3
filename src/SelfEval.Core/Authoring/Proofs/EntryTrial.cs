using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Tries whether a scoring entry fits the rows that it takes (计分项配不配它选中的行): fewer is better where the row says ≤, figures that its rows
/// never have, points of inherited rules past the weight of the group. Every warning shows the row.
/// </summary>
internal sealed class EntryTrial
{
    private const string Satisfaction = "满意度";
    private const string Reverse = "反向指标";
    private const string Forward = "正向指标";
    private const string ByExecution = "执行率分档";
    private const string UsualGroup = "产出指标";
    private const string Cost = "成本";

    /// <summary>Groups of which the law asks for more, cost apart.</summary>
    private static readonly string[] MoreWanted = ["产出", "效益"];

    private static readonly string[] AfterRows = ["合计得分", "适用分值", "逐级折算得分"];

    private const int MostNames = 4;
    private const int MostHeads = 60;

    // Each row is held against every entry; what is left of a larger book goes untried.
    private const int MostRows = 5_000;

    private readonly BookTrees _book;
    private readonly BookProgram _program;
    private readonly SampleRows _samples;
    private int _rows;

    private EntryTrial(BookTrees book, BookProgram program, SampleRows samples)
    {
        _book = book;
        _program = program;
        _samples = samples;
    }

    public static void Check(BookTrees book, BookProgram program, SampleRows samples)
    {
        if (book.Document.Bag.Holds(DiagnosticCatalog.NeverReached) || book.Document.Bag.Holds(DiagnosticCatalog.NeverThatWord))
        {
            return; // Rows go where they were not meant to, which is told.
        }

        var trial = new EntryTrial(book, program, samples);
        trial.CheckDirections();
        HashSet<int> told = trial.CheckExecutions();
        trial.CheckKinds(told);
        trial.CheckSatisfactions(told);
        trial.CheckWeights(told);
    }

    private DiagnosticBag Bag => _book.Document.Bag;

    private string[] Groups => [.. _book.Document.Weights.Select(w => w.Name).Where(n => n != RowFacts.ExecutionRow).DefaultIfEmpty(UsualGroup)];

    /// <summary>Rows of each group that no name tells apart; where all is well with them, those that level 2 does.</summary>
    private void CheckDirections()
    {
        string[] groups = [.. Groups.Where(g => !g.Contains(Satisfaction, StringComparison.Ordinal))];
        if (!CheckDirections(groups.Select(g => new RowHead(g, "", _samples.AnyName))))
        {
            IEnumerable<string> levels = _book.Entries.Select(e => RowHead.AskedBy(e.Condition, new RowHead("", "", "")).Level2).Distinct().Where(l => l.Length > 0);
            CheckDirections(levels.SelectMany(l => groups.Select(g => new RowHead(g, l, _samples.AnyName))).Take(MostHeads));
        }
    }

    private bool CheckDirections(IEnumerable<RowHead> heads)
    {
        var told = new HashSet<int>();
        foreach (RowHead head in heads)
        {
            if (Scored(head, "≤100", "50", "100") is ({ } few, [var half, var whole]) && half < whole && told.Add(few))
            {
                (string shape, string english) = Offered(Reverse, "越少越好的算法", "a rule by which fewer is better");
                _book.Entries[few].Definition.When.Report(DiagnosticCatalog.FewerIsBetter, 0, PrintedNumber.Short(half), PrintedNumber.Short(whole), shape, english);
            }

            bool wantsMore = MoreWanted.Any(w => head.Level1.Contains(w, StringComparison.Ordinal)) && !head.Level2.Contains(Cost, StringComparison.Ordinal);
            if (wantsMore && Scored(head, "≥100", "50", "100", "200") is ({ } many, [var part, var full, var twice]) && part >= full && twice < full && told.Add(many))
            {
                (string shape, string english) = Offered(Forward, "越多越好的算法", "a rule by which more is better");
                _book.Entries[many].Definition.When.Report(DiagnosticCatalog.MoreIsBetter, 0, PrintedNumber.Short(part), PrintedNumber.Short(full), shape, english, PrintedNumber.Short(twice));
            }
        }

        return told.Count > 0;
    }

    private (string Chinese, string English) Offered(string workflow, string otherwise, string english) => _book.Workflows.ContainsKey(workflow) ? ($"用“{workflow}”", Languages.Quoted(workflow)) : ("用" + otherwise, english);

    /// <summary>The own entry that takes a row with each of these figures, and what it gives; no entry where they go different ways.</summary>
    private (int? Entry, decimal[] Scores) Scored(RowHead head, string target, params ReadOnlySpan<string> actuals)
    {
        int? taken = null;
        var scores = new List<decimal>();
        foreach (string actual in actuals)
        {
            RowFacts facts = _samples.Row(head, target, actual);
            int entry = OwnEntry(facts);
            if (entry < 0 || (taken ??= entry) != entry || Score(entry, facts) is not { } score)
            {
                return (null, []);
            }

            scores.Add(score);
        }

        return (taken, [.. scores]);
    }

    private HashSet<int> CheckExecutions()
    {
        decimal? weight = _book.Document.Weights.FirstOrDefault(w => w.Name == RowFacts.ExecutionRow)?.Weight;
        var told = new HashSet<int>();
        foreach (RowFacts facts in _samples.FullExecutions(weight))
        {
            int entry = OwnEntry(facts);
            if (entry >= 0 && !told.Contains(entry) && (LacksExecution(entry, facts) || (weight is not null && PassesWeight(entry, facts))))
            {
                told.Add(entry);
            }
        }

        return told;
    }

    private bool LacksExecution(int entry, RowFacts facts)
    {
        if (Lacking(entry, facts) is not { } names)
        {
            return false;
        }

        bool hasBands = _book.Workflows.ContainsKey(ByExecution) && _program.Workflow(entry).Name != ByExecution;
        _book.Entries[entry].Definition.UseAt.Report(DiagnosticCatalog.LacksFigures, 0, _program.Workflow(entry).Name, Phrase.List(names), hasBands ? new Phrase($"，例如“{ByExecution}”", $", such as {Languages.Quoted(ByExecution)}") : "");
        return true;
    }

    /// <summary>Entries whose workflow asks on every row that they may take for figures that the row has not.</summary>
    private void CheckKinds(HashSet<int> told)
    {
        for (int entry = 0; entry < _book.Entries.Count && _rows < MostRows; entry++)
        {
            if (_book.Entries[entry].Definition.When.Bag == Bag && !told.Contains(entry) && LacksOnAll(entry) is var (names, facts))
            {
                told.Add(entry);
                _book.Entries[entry].Definition.UseAt.Report(DiagnosticCatalog.RowsLackFigures, 0, _program.Workflow(entry).Name, Phrase.List(names), SampleRows.Describe(facts));
            }
        }
    }

    /// <summary>A satisfaction is a rate: an entry that takes it must score one.</summary>
    private void CheckSatisfactions(HashSet<int> told)
    {
        foreach (string group in Groups.Where(g => g.Contains(Satisfaction, StringComparison.Ordinal)))
        {
            RowFacts facts = _samples.Row(new RowHead(group, "", _samples.AnyName), "≥95%", "96%");
            int entry = OwnEntry(facts);
            if (entry >= 0 && !told.Contains(entry) && _program.Workflow(entry) is var workflow && workflow.Run(facts, out _, out bool failed) < 0 && !failed && workflow.Rules.All(r => r.Definition.Condition.Bag != Bag) && told.Add(entry))
            {
                (string chinese, string english) = SampleRows.Describe(facts);
                _book.Entries[entry].Definition.UseAt.Report(DiagnosticCatalog.CaseNotCovered, 0, workflow.Name, chinese, "", english);
            }
        }
    }

    private (IEnumerable<string> Names, RowFacts Facts)? LacksOnAll(int entry)
    {
        (string[] Names, RowFacts Facts)? first = null;
        foreach (RowFacts facts in Groups.Select(g => RowHead.AskedBy(_book.Entries[entry].Condition, new RowHead(g, "", _samples.AnyName))).Distinct().SelectMany(_samples.OfEveryKind))
        {
            if (_rows >= MostRows)
            {
                return null;
            }

            if (OwnEntry(facts) != entry)
            {
                continue;
            }

            if (Lacking(entry, facts) is not { } names)
            {
                return null;
            }

            first ??= (names, facts);
        }

        return first is { } one ? (one.Names.Take(MostNames), one.Facts) : null;
    }

    /// <summary>The figures of a row's own cells that every rule asks for and the row has not; null where a rule can be tried.</summary>
    private string[]? Lacking(int entry, RowFacts facts)
    {
        WorkflowProgram workflow = _program.Workflow(entry);
        var evaluator = new TreeEvaluator(facts, workflow.Formulas);
        List<string[]> lacking = [.. workflow.Rules.Select(r => r.Needs.Where(n => IsOfRow(n) && !evaluator.Has(n)).Select(n => n.Name).ToArray())];
        return lacking.Count == 0 || lacking.Exists(l => l.Length == 0) ? null : [.. lacking.SelectMany(l => l).Distinct()];
    }

    /// <summary>What the whole form has may stand on a real one; what is known when all rows are scored is never there.</summary>
    private static bool IsOfRow(FactDefinition need) => need.About.Scope == FactScope.Indicator || AfterRows.Contains(need.Name);

    /// <summary>A row never weighs more than its group.</summary>
    private void CheckWeights(HashSet<int> told)
    {
        foreach (WeightDefinition group in _book.Document.Weights.Where(w => w.Name != RowFacts.ExecutionRow && w.Weight > 0).TakeWhile(_ => _rows < MostRows))
        {
            RowHead[] heads = [.. _book.Entries.Select(e => RowHead.AskedBy(e.Condition, new RowHead(group.Name, "", _samples.AnyName))).Where(h => h.Level1 == group.Name).Distinct().Take(MostHeads)];
            foreach (RowFacts facts in heads.TakeWhile(_ => _rows < MostRows).SelectMany(h => SampleRows.UsualFigures.Select(n => _samples.Weighing(h, group.Weight, "≥95%", PrintedNumber.Short(n) + "%"))))
            {
                int entry = OwnEntry(facts);
                if (entry >= 0 && !told.Contains(entry) && PassesWeight(entry, facts))
                {
                    told.Add(entry);
                }
            }
        }
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
        if (++_rows > MostRows)
        {
            return -1;
        }

        int entry = _program.Select(facts, out bool failed);
        return !failed && entry >= 0 && _book.Entries[entry].Definition.When.Bag == Bag ? entry : -1;
    }

    private decimal? Score(int entry, RowFacts facts) => _program.Workflow(entry).Run(facts, out decimal score, out bool failed) >= 0 && !failed ? score : null;
}
