using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Finds parameters that the workflow in use reads in another mode only (这种做法不读的参数): 每月扣分 beside 逾期处理 = 不得分. A shape has parameters for every
/// way of counting, and the one that was chosen passes them by.
/// </summary>
internal sealed class ModeCheck
{
    private readonly BookTrees _book;
    private readonly Dictionary<string, object> _values;
    private readonly EntryTrees[] _entries;

    private ModeCheck(BookTrees book)
    {
        _book = book;
        _values = book.ValuesIn(book.Document.Effective.To ?? book.Document.Effective.From ?? int.MaxValue);
        foreach (ParameterDefinition dated in book.Document.Parameters.Where(p => p.Values.Count > 1))
        {
            _values.Remove(dated.Name); // Another year may choose otherwise.
        }

        _entries = [.. book.Entries.Concat(book.TotalSteps).Concat(book.Review is null ? [] : [book.Review])];
    }

    public static void Check(BookTrees book)
    {
        var check = new ModeCheck(book);
        foreach (EntryTrees entry in check._entries.Where(e => e.Definition.UseAt.Bag == book.Document.Bag))
        {
            foreach (ParameterDefinition parameter in entry.Definition.With)
            {
                check.Check(parameter, [entry]);
            }
        }

        foreach (ParameterDefinition parameter in (book.Document.Unmerged ?? book.Document).Parameters)
        {
            check.Check(parameter, [.. check._entries.Where(e => !e.Definition.With.Any(w => w.Name == parameter.Name))]);
        }
    }

    private void Check(ParameterDefinition parameter, EntryTrees[] entries)
    {
        EntryTrees[] readers = [.. entries.Where(e => e.Workflow.Definition.Bag != _book.Document.Bag && Names(e).Contains(parameter.Name))];
        if (readers.Length == 0 || IsReadElsewhere(parameter.Name) || readers.Any(e => Reads(e, [parameter.Name])))
        {
            return;
        }

        EntryTrees reader = readers[0];
        string? mode = Names(reader).Where(n => n != parameter.Name && Value(reader, n) is string or bool).FirstOrDefault(n => Reads(reader, [parameter.Name, n]))
            ?? Names(reader).Where(n => n != parameter.Name && Value(reader, n) is decimal).FirstOrDefault(n => Reads(reader, [parameter.Name, n]));
        string value = mode is null ? "" : Value(reader, mode) is { } set ? TreePrinter.Literal(set).Trim('"') : "";
        (string chinese, string english) = mode is null ? ("照现在别的参数", "with the other parameters as they are") : ($"“{mode}”是“{value}”时", $"while '{mode}' is '{value}'");
        string way = mode is null ? "" : $"改“{mode}”，或";
        _book.Document.Bag.Add(DiagnosticCatalog.ParameterPassedBy, parameter.Offset, parameter.Name, chinese, reader.Workflow.Definition.Name, way, english, mode is null ? "" : $"Change '{mode}', or ");
    }

    /// <summary>Conditions of entries, tallies and choices, and the book's own workflows, read what they name.</summary>
    private bool IsReadElsewhere(string name) =>
        SymbolUse.Of([.. _entries.Select(e => e.Condition), .. _book.Tallies.Concat(_book.Choices.Select(c => c.When)).SelectMany(w => w.Rules).SelectMany(r => new[] { r.Condition, r.Score })]).Any(s => s.Name == name)
        || _entries.Any(e => e.Workflow.Definition.Bag == _book.Document.Bag && Names(e).Contains(name));

    private string[] Names(EntryTrees entry) =>
        [.. SymbolUse.Of([.. entry.Workflow.Rules.SelectMany(r => new[] { r.Condition, r.Score })]).Select(s => s.Name!).Where(n => _book.Document.Parameters.Any(p => p.Name == n)).Order(StringComparer.Ordinal)];

    private object? Value(EntryTrees entry, string name) =>
        entry.Definition.With.FirstOrDefault(w => w.Name == name) is { } own ? own.Values.Count == 1 ? own.Values[0].Value : null : _values.GetValueOrDefault(name);

    /// <summary>Whether a rule that can still hold reads the first name, with these names left open.</summary>
    private bool Reads(EntryTrees entry, string[] open)
    {
        Dictionary<string, object> values = Names(entry).Except(open).Select(n => (Name: n, Value: Value(entry, n))).Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!, StringComparer.Ordinal);
        foreach (RuleTrees rule in entry.Workflow.Rules)
        {
            Expression condition = ParameterFolding.Fold(rule.Condition, values);
            if (condition is not ConstantExpression { Value: false } && SymbolUse.Of(condition, ParameterFolding.Fold(rule.Score, values)).Any(s => s.Name == open[0]))
            {
                return true;
            }
        }

        return false;
    }
}
