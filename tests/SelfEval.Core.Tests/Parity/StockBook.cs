using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RulesEngine.Models;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Tests.Parity;

/// <summary>What stock RulesEngine says of one row: the workflow chosen, the first rule that holds, its exact score.</summary>
internal sealed record StockVerdict(string? Workflow, string? Rule, decimal Score);

/// <summary>
/// Runs a book's own workflows, deserialised straight from its file, in stock RulesEngine. RowFacts that are present and parameters go in
/// as RuleParameters; the first rule that succeeds and whose action did not fail wins.
/// </summary>
internal sealed class StockBook
{
    private const string Selector = "scoring";

    private readonly List<Workflow> _workflows;

    // The engine keeps compiled rules by the parameters' types, not their names, so each set of present facts gets its own.
    private readonly Dictionary<string, global::RulesEngine.RulesEngine> _engines = [];

    private StockBook(List<Workflow> workflows) => _workflows = workflows;

    /// <summary>The workflows of rules/ID/rulebook.json and, below them, of the books that it extends.</summary>
    public static StockBook Load(string id)
    {
        var workflows = new List<Workflow>();
        AddWorkflows(id, workflows);
        return new StockBook(workflows);
    }

    /// <summary>A book's own workflows first, then those of its parents in their order: the first of a name counts.</summary>
    private static void AddWorkflows(string id, List<Workflow> workflows)
    {
        JObject book = JObject.Parse(File.ReadAllText(Repository.PathOf("rules", id, "rulebook.json")), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
        workflows.AddRange((book["workflows"] ?? new JArray()).ToObject<List<Workflow>>(JsonSerializer.CreateDefault())!.Where(w => workflows.All(known => known.WorkflowName != w.WorkflowName)));
        JToken? parents = book["extends"];
        foreach (JToken parent in parents is JArray several ? several : parents is null ? [] : new JArray(parents))
        {
            AddWorkflows((string)parent!, workflows);
        }
    }

    public static StockBook Of(JArray workflows) => new(workflows.ToObject<List<Workflow>>()!);

    public async Task<StockVerdict> Score(BookDocument book, RowFacts facts, int? formYear)
    {
        int year = formYear ?? int.MaxValue;
        Dictionary<string, object> inputs = Present(facts);
        Dictionary<string, object> values = book.Parameters.ToDictionary(p => p.Name, p => p.ValueIn(year));
        for (int i = 0; i < book.Tallies.Count; i++)
        {
            values[book.Tallies[i].Name] = facts.HasSums ? facts.Tally(i) : 0m;
        }

        ScoringEntry? entry = null;
        foreach (RuleResultTree result in await Run(book, Selector, inputs, values))
        {
            entry ??= result.IsSuccess ? book.Scoring[int.Parse(result.Rule.RuleName, CultureInfo.InvariantCulture)] : null;
        }

        if (entry is null)
        {
            return new StockVerdict(null, null, 0);
        }

        foreach (ParameterDefinition own in entry.With)
        {
            values[own.Name] = own.ValueIn(year);
        }

        await Set(book, entry, inputs, values);

        foreach (RuleResultTree result in await Run(book, entry.Use, inputs, values))
        {
            if (result is { IsSuccess: true, ActionResult: { Exception: null, Output: not null } action })
            {
                return new StockVerdict(entry.Use, result.Rule.RuleName, Convert.ToDecimal(action.Output, CultureInfo.InvariantCulture));
            }
        }

        return new StockVerdict(entry.Use, null, 0);
    }

    /// <summary>An entry's own expressions take the place of facts; one that cannot be worked out leaves the fact absent.</summary>
    private static async Task Set(BookDocument book, ScoringEntry entry, Dictionary<string, object> inputs, Dictionary<string, object> values)
    {
        var original = new Dictionary<string, object>(inputs);
        foreach (LocalDefinition own in entry.Set)
        {
            var output = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["Expression"] = own.Expression.Text } };
            var rule = new Rule { RuleName = own.Name, Expression = "true", Actions = new RuleActions { OnSuccess = output } };
            var engine = new global::RulesEngine.RulesEngine([new Workflow { WorkflowName = own.Name, Rules = [rule] }], ExpressionCompiler.StockSettings());
            RuleResultTree result = (await engine.ExecuteAllRulesAsync(own.Name, Parameters(original, values))).Single();
            inputs.Remove(own.Name);
            if (result is { IsSuccess: true, ActionResult: { Exception: null, Output: { } value } })
            {
                inputs[own.Name] = FactTable.All[own.Name].Symbol.Type == typeof(decimal) ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : value;
            }
        }
    }

    private static Dictionary<string, object> Present(RowFacts facts)
    {
        object boxed = facts;
        return FactTable.All.Values.Where(f => FactTable.IsVisible(f, FactScope.Indicator))
            .Select(f => (f.Name, Value: f.Property.GetValue(boxed)))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Name, f => f.Value!);
    }

    private static RuleParameter[] Parameters(Dictionary<string, object> facts, Dictionary<string, object> values) =>
        [.. facts.Concat(values).OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => RuleParameter.Create(i.Key, i.Value))];

    private async Task<List<RuleResultTree>> Run(BookDocument book, string workflow, Dictionary<string, object> facts, Dictionary<string, object> values)
    {
        RuleParameter[] inputs = Parameters(facts, values);
        string key = string.Join(' ', inputs.Select(i => i.Name)) + "\n" + string.Join('\n', book.Scoring.Select(e => e.When.Text));
        if (!_engines.TryGetValue(key, out global::RulesEngine.RulesEngine? engine))
        {
            engine = new global::RulesEngine.RulesEngine([.. _workflows, Scoring(book)], ExpressionCompiler.StockSettings());
            _engines.Add(key, engine);
        }

        return await engine.ExecuteAllRulesAsync(workflow, inputs);
    }

    /// <summary>The scoring entries as one more workflow: they are ours, but their expressions are the same language.</summary>
    private static Workflow Scoring(BookDocument book) => new()
    {
        WorkflowName = Selector,
        Rules = [.. book.Scoring.Select((entry, i) => new Rule { RuleName = i.ToString(CultureInfo.InvariantCulture), Expression = entry.When.Text }).DefaultIfEmpty(new Rule { RuleName = "none", Expression = "false" })],
    };
}
