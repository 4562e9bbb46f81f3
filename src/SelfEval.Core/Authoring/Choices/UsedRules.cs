using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>What of a book can decide a row in its last year (用得到的规则): its entries in order, each with its own parameters put in.</summary>
internal sealed class UsedRules
{
    private const int NoYear = 9_999;

    private readonly BookTrees _book;
    private readonly int _year;

    public UsedRules(BookTrees book)
    {
        _book = book;
        _year = book.Document.Effective.To ?? NoYear;
        Rows = [.. UntilAll(book.Entries)];
        Steps = [.. book.TotalSteps.Concat(book.Review is null ? [] : [book.Review]).Select(Used).Where(e => IsAlive(e) || Idle(e))];
    }

    /// <summary>What a switch keeps out, with the switch: it is a choice too.</summary>
    public List<UsedEntry> IdleEntries { get; } = [];

    public IReadOnlyList<UsedEntry> Rows { get; }

    public IReadOnlyList<UsedEntry> Steps { get; }

    public IEnumerable<UsedEntry> All => Rows.Concat(Steps).Concat(IdleEntries);

    /// <summary>The value that an entry's rules see.</summary>
    public ParameterDefinition Parameter(UsedEntry entry, string name)
    {
        ParameterDefinition written = _book.Document.Parameters.First(p => p.Name == name);
        return entry.Entry.Definition.With.FirstOrDefault(w => w.Name == name) is { } own ? written with { Values = own.Values } : written;
    }

    public bool IsOwn(EntryTrees entry) => entry.Definition.UseAt.Bag == _book.Document.Bag;

    private IEnumerable<UsedEntry> UntilAll(IEnumerable<EntryTrees> entries)
    {
        foreach (UsedEntry entry in entries.Select(Used).Where(e => IsAlive(e) || Idle(e)))
        {
            yield return entry;
            if (entry.Condition is ConstantExpression)
            {
                yield break; // Takes every row that is left.
            }
        }
    }

    private static bool IsAlive(UsedEntry entry) => entry.Condition is not ConstantExpression { Value: false } && entry.Rules.Count > 0;

    private bool Idle(UsedEntry entry)
    {
        IdleEntries.Add(entry);
        return false;
    }

    private UsedEntry Used(EntryTrees entry)
    {
        Dictionary<string, object> values = _book.ValuesIn(_year);
        Expression condition = ParameterFolding.Fold(entry.Condition, values);
        HashSet<string> read = [.. condition is ConstantExpression { Value: false } ? Switches(entry.Condition, values) : Parameters(entry.Condition)];
        if (condition is ConstantExpression { Value: false })
        {
            return new UsedEntry(entry, condition, [], [], read);
        }

        foreach (ParameterDefinition own in entry.Definition.With)
        {
            values[own.Name] = own.ValueIn(_year);
        }

        var named = new NamedRules(_book.Document, entry, values);
        var rules = new List<(RuleTrees Rule, Expression Condition, Expression Score)>();
        foreach (RuleTrees rule in entry.Workflow.Rules)
        {
            Expression when = ParameterFolding.Fold(rule.Condition, values);
            if (when is not ConstantExpression { Value: false } && named.Read(rule.Definition) is { } told)
            {
                rules.Add((rule, told.Condition, told.Score));
                read.UnionWith(Parameters(rule.Condition).Concat(Parameters(rule.Score, values)));
            }
            else
            {
                read.UnionWith(Switches(rule.Condition, values));
            }

            if (when is ConstantExpression { Value: true } && rule.Needs.Count == 0)
            {
                break; // Later ones are never asked.
            }
        }

        return new UsedEntry(entry, condition, rules, named.PartsOf(rules.SelectMany(r => new[] { r.Condition, r.Score })), read);
    }

    /// <summary>The parameters of a condition; those that only switched a rule on count too.</summary>
    private static IEnumerable<string> Parameters(Expression tree) => SymbolUse.Of(tree).Where(s => FactTable.Of(s) is null).Select(s => s.Name!);

    /// <summary>Of a condition that the parameters rule out, those that alone could let it in.</summary>
    private static IEnumerable<string> Switches(Expression condition, Dictionary<string, object> values) => Parameters(condition)
        .Where(p => values.GetValueOrDefault(p) is string or bool && ParameterFolding.Fold(condition, values.Where(v => v.Key != p).ToDictionary()) is not ConstantExpression);

    /// <summary>The parameters that the score still depends on when texts and switches are put in.</summary>
    private static IEnumerable<string> Parameters(Expression score, Dictionary<string, object> values)
    {
        Expression chosen = ParameterFolding.Fold(score, values.Where(v => v.Value is not decimal).ToDictionary());
        bool hasSwitch = Parameters(score).Any(p => values.GetValueOrDefault(p) is string or bool);
        return Parameters(chosen).Concat(hasSwitch ? Parameters(score).Where(p => values.GetValueOrDefault(p) is string or bool) : []);
    }
}
