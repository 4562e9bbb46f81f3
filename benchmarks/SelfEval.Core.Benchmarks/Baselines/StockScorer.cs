using System.Globalization;
using System.Linq.Expressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RulesEngine.Models;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>A row as stock RulesEngine scored it.</summary>
internal sealed record StockRow(Indicator? Indicator, ScoreOutcome Outcome, string? Rule, decimal? Score);

/// <summary>A card as stock RulesEngine made it.</summary>
internal sealed record StockCard(SelfEvaluation Form, decimal Total, bool IsComplete, StockRow? Execution, IReadOnlyList<StockRow> Rows);

/// <summary>
/// The same book in stock RulesEngine: its workflows unchanged, one cached engine, and for each row the facts that it has as
/// parameters. The choice of the workflow is hand-written C# and so costs stock nothing.
/// </summary>
internal sealed class StockScorer
{
    private static readonly (string Name, Getter Value)[] Getters = [.. FactTable.All.Values.Where(f => FactTable.IsVisible(f, FactScope.Indicator)).Select(f => (f.Name, Compile(f)))];

    private static readonly Dictionary<string, string[]> Named = new()
    {
        ["预算执行率"] = ["分值", "执行率"],
        ["定性完成"] = ["分值", "完成程度"],
        ["预安销号"] = ["分值", "年度指标值", "实际完成值"],
        ["数量完成"] = ["分值", "年度指标值", "实际完成值"],
        ["超支按档扣分"] = ["分值", "年度指标值", "实际完成值"],
    };

    private readonly bool _onlyNamed;
    private readonly RulesEngine.RulesEngine _engine;
    private readonly RuleParameter[] _parameters;

    /// <param name="bookFile">The book.</param>
    /// <param name="onlyNamed">True to pass only the facts that the workflow's rules name, which stock RulesEngine cannot find out by itself.</param>
    public StockScorer(string bookFile, bool onlyNamed)
    {
        _onlyNamed = onlyNamed;
        var book = JObject.Parse(File.ReadAllText(bookFile));
        Workflow[] workflows = book["workflows"]!.ToObject<Workflow[]>(JsonSerializer.CreateDefault())!;
        _engine = new RulesEngine.RulesEngine(workflows, ExpressionCompiler.StockSettings());
        _parameters = [.. book["parameters"]!.Cast<JProperty>().Select(p => new RuleParameter(p.Name, Convert.ToDecimal(((JValue)p.Value["value"]!).Value, CultureInfo.InvariantCulture)))];
    }

    public async Task<StockCard> ScoreAsync(SelfEvaluation form)
    {
        decimal total = 0;
        bool isComplete = true;
        StockRow? execution = null;
        if (form.Budget.Weight is { } weight)
        {
            execution = await Row(form, null, weight).ConfigureAwait(false);
            total += execution.Score ?? 0;
            isComplete &= execution.Outcome != ScoreOutcome.NotAssessable || weight == 0;
        }

        var rows = new StockRow[form.Indicators.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = await Row(form, form.Indicators[i], form.Indicators[i].Weight).ConfigureAwait(false);
            total += rows[i].Score ?? 0;
            isComplete &= rows[i].Outcome != ScoreOutcome.NotAssessable || form.Indicators[i].Weight is null or 0;
        }

        return new StockCard(form, decimal.Round(total, 2, MidpointRounding.AwayFromZero), isComplete, execution, rows);
    }

    private async Task<StockRow> Row(SelfEvaluation form, Indicator? row, decimal? weight)
    {
        if (row is { IsNotApplicable: true })
        {
            return new StockRow(row, ScoreOutcome.NotApplicable, null, null);
        }

        if (WorkflowOf(row) is { } workflow)
        {
            List<RuleResultTree> results = await _engine.ExecuteAllRulesAsync(workflow, FactsOf(workflow, new RowFacts(form, row))).ConfigureAwait(false);
            if (weight is not null && results.Find(r => r.IsSuccess) is { } held)
            {
                decimal exact = Convert.ToDecimal(held.ActionResult.Output, CultureInfo.InvariantCulture);
                decimal score = Math.Clamp(decimal.Round(exact, 2, MidpointRounding.AwayFromZero), 0, Math.Max(0, weight ?? 0));
                return new StockRow(row, ScoreOutcome.Scored, held.Rule.RuleName, score);
            }
        }

        return HandAdoption.Of(row) is { } adopted ? new StockRow(row, ScoreOutcome.Adopted, null, adopted) : new StockRow(row, ScoreOutcome.NotAssessable, null, null);
    }

    private static string? WorkflowOf(Indicator? row) => row switch
    {
        null => "预算执行率",
        { Level1: "预算执行率" } => null,
        { Level1: "成本指标" } => "超支按档扣分",
        _ when (row.Target.Text ?? "").Contains("预安", StringComparison.Ordinal) && (row.Actual.Text ?? "").Contains("销号", StringComparison.Ordinal) => "预安销号",
        { Actual.Degree: not null } => "定性完成",
        { Level1.Length: > 0 } => "数量完成",
        _ => null,
    };

    private RuleParameter[] FactsOf(string workflow, in RowFacts facts)
    {
        var list = new List<RuleParameter>(Getters.Length + _parameters.Length);
        foreach ((string name, Getter value) in Getters)
        {
            if ((!_onlyNamed || Named[workflow].Contains(name)) && value(facts) is { } known)
            {
                list.Add(new RuleParameter(name, known));
            }
        }

        list.AddRange(_parameters);
        return [.. list];
    }

    private static Getter Compile(FactDefinition fact)
    {
        ParameterExpression facts = Expression.Parameter(typeof(RowFacts).MakeByRefType());
        return Expression.Lambda<Getter>(Expression.Convert(Expression.Property(facts, fact.Property), typeof(object)), facts).Compile();
    }

    private delegate object? Getter(in RowFacts facts);
}
