using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Holds every table of bands that a rule uses to the same form, wherever it comes from (档次，不论写在哪里).</summary>
internal static class BandCheck
{
    public static void Check(BookTrees book)
    {
        DiagnosticBag bag = book.Document.Bag;
        var use = new BandUse();
        foreach (RuleTrees rule in book.Workflows.Values.Concat(book.Tallies).Concat(book.Entries.Select(e => e.Workflow)).Distinct().SelectMany(w => w.Rules))
        {
            use.Texts.Clear();
            use.Visit(rule.Condition);
            use.Visit(rule.Score);
            use.Texts.ToList().ForEach(text => CheckText(rule.Definition, text, bag));
        }

        HashSet<string> looked = [.. book.Document.Parameters.Where(p => p.IsBands || p.IsFaulty).Select(p => p.Name)];
        IEnumerable<ParameterDefinition> own = (book.Document.Unmerged ?? book.Document).Parameters
            .Concat(book.Document.Scoring.Concat(book.Document.TotalSteps).Where(e => e.UseAt.Bag == bag).SelectMany(e => e.With));
        foreach (ParameterDefinition parameter in own.Where(p => use.Parameters.Contains(p.Name) && p is { IsBands: false, IsFaulty: false } && !looked.Contains(p.Name)))
        {
            ParameterReader.CheckBands(parameter, bag);
        }
    }

    private static void CheckText(RuleDefinition rule, string bands, DiagnosticBag bag)
    {
        RuleText? written = rule.Locals.Select(l => l.Expression).Append(rule.Condition).Append(rule.Score).OfType<RuleText>().FirstOrDefault(t => t.Text.Contains($"\"{bands}\"", StringComparison.Ordinal));
        if (written?.Bag == bag && BandTable.Fault(bands) is { } fault)
        {
            written.Report(DiagnosticCatalog.BadBands, written.Text.IndexOf($"\"{bands}\"", StringComparison.Ordinal), bands, fault.Chinese, fault.English);
        }
    }
}
