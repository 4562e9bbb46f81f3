using SelfEval.Reading.Diagnostics;

namespace SelfEval.Rules;

/// <summary>Puts a book on top of the one that it extends (extends): by name, the child's word counts.</summary>
internal static class BookMerge
{
    public static BookDocument Merge(BookDocument parent, BookDocument child) => child with
    {
        Unmerged = child.Unmerged ?? child,
        Sources = [.. child.Sources.Union(parent.Sources)],
        Requires = [.. child.Requires, .. parent.Requires.Where(p => !child.Requires.Any(c => c.Name == p.Name))],
        Effective = child.Effective == default ? parent.Effective : child.Effective,
        Basis = child.Basis.Count > 0 ? child.Basis : parent.Basis,
        Weights = child.Weights.Count > 0 ? child.Weights : parent.Weights,
        Grades = child.Grades.Count > 0 ? child.Grades : parent.Grades,
        ScoreRounding = child.ScoreRounding ?? parent.ScoreRounding,
        TotalRounding = child.TotalRounding ?? parent.TotalRounding,
        GradesExactTotal = child.GradesExactTotal ?? parent.GradesExactTotal,
        Tallies = [.. child.Tallies, .. parent.Tallies.Where(p => !child.Tallies.Any(c => c.Name == p.Name))],
        Choices = [.. child.Choices, .. parent.Choices.Where(p => !child.Choices.Any(c => c.Name == p.Name))],
        TotalSteps = child.TotalSteps.Count > 0 ? child.TotalSteps : parent.TotalSteps,
        Review = child.Review ?? parent.Review,
        Parameters = MergeParameters(parent.Parameters, child),
        // The child's entries stand first, and the first match wins. What comes by two ways comes once.
        Scoring = [.. child.Scoring.Union<ScoringEntry>(parent.Scoring, ReferenceEqualityComparer.Instance)],
        Workflows = [.. child.Workflows, .. parent.Workflows.Where(p => !child.Workflows.Any(c => c.Name == p.Name))],
        // A check is replaced or switched off by its own name, wherever it stands.
        Checks = [.. parent.Checks.Where(p => !child.Checks.Any(c => c.Rule.Name == p.Rule.Name)), .. child.Checks],
    };

    private static List<ParameterDefinition> MergeParameters(IReadOnlyList<ParameterDefinition> parent, BookDocument child)
    {
        var merged = new List<ParameterDefinition>(child.Parameters);
        foreach (ParameterDefinition inherited in parent)
        {
            int own = merged.FindIndex(p => p.Name == inherited.Name);
            if (own < 0)
            {
                merged.Add(inherited);
            }
            else
            {
                merged[own] = Override(inherited, merged[own], child.Bag);
            }
        }

        return merged;
    }

    /// <summary>Gives an overriding value the unit, note and options of the parameter that it replaces.</summary>
    public static ParameterDefinition Override(ParameterDefinition inherited, ParameterDefinition own, DiagnosticBag bag)
    {
        if (own.IsFaulty || inherited.IsFaulty)
        {
            return inherited with { IsFaulty = true };
        }

        if (inherited.Type == typeof(decimal) && own.Values.All(QuotedNumbers.IsNumber))
        {
            bag.Add(DiagnosticCatalog.NumberInQuotes, own.Values[0].Offset, own.Name, ParameterRange.Bare((string)own.Values[0].Value, (decimal)inherited.Values[0].Value));
            return inherited;
        }

        if (own.Type != inherited.Type)
        {
            (string want, string wantEnglish) = ParameterReader.Word(inherited.Type);
            (string have, string haveEnglish) = ParameterReader.Word(own.Type);
            bag.Add(DiagnosticCatalog.ParameterTypeChanged, own.Offset, own.Name, want, have, wantEnglish, haveEnglish);
            return inherited;
        }

        IReadOnlyList<string> options = own.Options.Count > 0 ? own.Options : inherited.Options;
        foreach (DatedValue value in own.Values)
        {
            if (options.Count > 0 && !options.Contains(value.Value as string ?? ""))
            {
                bag.Add(DiagnosticCatalog.NotOneOf, value.Offset, own.Name, value.Value, Phrase.List(options));
            }
        }

        ParameterRange.CheckAgainst(inherited, own, bag);
        if (inherited.IsBands && !own.IsBands)
        {
            ParameterReader.CheckBands(own, bag);
        }

        return own with { Unit = own.Unit ?? inherited.Unit, Note = own.Note ?? inherited.Note, FirstNote = own.Note is null ? inherited.FirstNote : inherited.FirstNote ?? inherited.Note, Options = options, IsBands = inherited.IsBands };
    }
}
