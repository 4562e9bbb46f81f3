using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Scores sample rows and warns of what goes wrong on one of them: a score past its weight or under 0, a case that no rule covers, a
/// group that no entry takes. Every warning names the row, so none is a guess; what no sample shows is not reported.
/// </summary>
internal sealed class TrialCheck
{
    // Compiling more than this, and scoring more rows, would take longer than anyone waits; the rest of a larger book goes untried.
    private const int MostRules = 600;
    private const int MostRows = 40_000;
    private const int MostHeads = 2_000;
    private const int HeadsPerEntry = 3;

    private readonly BookTrees _book;
    private readonly BookProgram _program;
    private readonly SampleRows _samples;
    private readonly HashSet<(object, DiagnosticDescriptor)> _reported = [];
    private readonly HashSet<WorkflowProgram> _tried = [];
    private int _rules;
    private int _rows;

    private TrialCheck(BookTrees book, BookProgram program)
    {
        _book = book;
        _program = program;
        _samples = new SampleRows(book, program);
    }

    public static void Check(BookTrees book)
    {
        BookDocument document = book.Document;
        if (book.Entries.Count == 0)
        {
            return;
        }

        try
        {
            var check = new TrialCheck(book, new BookProgram(book, document.Effective.To ?? document.Effective.From ?? int.MaxValue));
            check.CheckGroups();
            check.CheckEntries();
            EntryTrial.Check(book, check._program, check._samples);
            UnscoredRows.Check(book, check._program, check._samples);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException && document.Bag.HasErrors)
        {
            // A parameter has an impossible value, here or where an entry sets it, which is reported already.
        }
    }

    private IEnumerable<string> Groups => _book.Document.Weights.Select(w => w.Name).Where(n => n != RowFacts.ExecutionRow);

    private void CheckGroups()
    {
        bool hasAllEntries = _book.Entries.Count == _book.Document.Scoring.Count;
        foreach (WeightDefinition group in (_book.Document.Unmerged ?? _book.Document).Weights.Where(_ => hasAllEntries))
        {
            IEnumerable<RowFacts> rows = group.Name == RowFacts.ExecutionRow ? _samples.Executions() : _samples.OfGroup(group.Name);
            if (rows.All(r => Select(r) == -1))
            {
                _book.Document.Bag.Add(DiagnosticCatalog.GroupNotScored, group.Offset, group.Name);
            }
        }
    }

    private void CheckEntries()
    {
        foreach (int entry in _samples.Executions().Select(Select).Where(e => e >= 0).Distinct())
        {
            TryAll(_samples.Executions(_program.Workflow(entry)), entry);
        }

        var tried = new Dictionary<int, int>();
        foreach (RowHead head in _samples.Heads(_book.Entries, [.. Groups]).Take(MostHeads))
        {
            foreach (int entry in _samples.Few(head).Select(Select).Where(e => e >= 0).Distinct().Where(e => tried.GetValueOrDefault(e) < HeadsPerEntry).ToList())
            {
                TryAll(_samples.Around(head, _program.Workflow(entry)), entry);
                tried[entry] = tried.GetValueOrDefault(entry) + 1;
            }
        }
    }

    private void TryAll(IEnumerable<RowFacts> rows, int entry)
    {
        WorkflowProgram workflow = _program.Workflow(entry);
        _rules += _tried.Add(workflow) ? workflow.Rules.Count : 0;
        foreach (RowFacts facts in rows.TakeWhile(_ => _rules <= MostRules && ++_rows <= MostRows))
        {
            Try(facts);
        }
    }

    /// <summary>The entry, -1 for none, -2 where it cannot be told.</summary>
    private int Select(RowFacts facts)
    {
        int entry = _program.Select(facts, out bool failed);
        return failed ? -2 : entry;
    }

    private void Try(RowFacts facts)
    {
        int entry = Select(facts);
        WorkflowProgram? workflow = entry < 0 ? null : _program.Workflow(entry);
        if (workflow is null || workflow.Rules.Count != _book.Entries[entry].Workflow.Definition.Rules.Count(r => r.Enabled))
        {
            return; // A rule with faults is missing; what the others leave it may cover.
        }

        int rule = workflow.Run(facts, out decimal score, out bool failed);
        if (failed)
        {
            return; // A rule that cannot be computed counts as not holding there, with a finding of its own.
        }

        if (rule >= 0)
        {
            CheckScore(facts, workflow, workflow.Rules[rule], score);
        }
        else if (facts is { Doubt: RowDoubt.None, IsDirectionOpen: false } && workflow.Rules.SelectMany(r => r.Needs).All(new TreeEvaluator(facts, workflow.Formulas).Has))
        {
            WorkflowDefinition definition = _book.Entries[entry].Workflow.Definition;
            Report(DiagnosticCatalog.CaseNotCovered, workflow.Name, definition.Bag, definition.Offset, facts, workflow.Name, "");
        }
    }

    private void CheckScore(in RowFacts facts, WorkflowProgram workflow, RuleTrees rule, decimal score)
    {
        DiagnosticDescriptor? found = score < 0 ? DiagnosticCatalog.ScoreBelowZero : score > facts.Weight && !workflow.AllowsBonus ? DiagnosticCatalog.ScoreOverWeight : null;
        if (found is not null && rule.Definition.Score is { } text)
        {
            Report(found, rule.Definition, text.Bag, text.Node.OffsetOf(0, text.Bag.Source.Text), facts, rule.Name, PrintedNumber.Short(score));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, object about, DiagnosticBag bag, int offset, in RowFacts facts, string name, string score)
    {
        if (bag == _book.Document.Bag && _reported.Add((about, descriptor)))
        {
            (string chinese, string english) = SampleRows.Describe(facts);
            bag.Add(descriptor, offset, name, chinese, score, english);
        }
    }
}
