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
/// parameters. The workflow of each row is looked up in a card made before, so that choosing it costs stock nothing.
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
        ["数量控制"] = ["分值", "年度指标值", "实际完成值"],
        ["方向不明"] = ["分值", "年度指标值", "实际完成值"],
        ["按时完成"] = ["分值", "应完成年", "应完成月", "应完成日", "应完成精度", "实际完成年", "实际完成月", "实际完成日", "实际完成精度"],
    };

    private readonly bool _onlyNamed;
    private readonly Scorer _chooser;
    private readonly Dictionary<SelfEvaluation, ScoreCard> _chosen = new(ReferenceEqualityComparer.Instance);
    private readonly RulesEngine.RulesEngine _engine;
    private readonly RuleParameter[] _parameters;

    /// <param name="bookFile">The book.</param>
    /// <param name="onlyNamed">True to pass only the facts that the workflow's rules name, which stock RulesEngine cannot find out by itself.</param>
    public StockScorer(string bookFile, bool onlyNamed)
    {
        _onlyNamed = onlyNamed;
        _chooser = new Scorer(RuleBook.Load(bookFile));
        var book = JObject.Parse(File.ReadAllText(bookFile));
        Workflow[] workflows = book["workflows"]!.ToObject<Workflow[]>(JsonSerializer.CreateDefault())!;
        _engine = new RulesEngine.RulesEngine(workflows, ExpressionCompiler.StockSettings());
        _parameters = [.. book["parameters"]!.Cast<JProperty>().Select(p => new RuleParameter(p.Name, ValueOf(p.Value)))];
    }

    public async Task<StockCard> ScoreAsync(SelfEvaluation form)
    {
        if (!_chosen.TryGetValue(form, out ScoreCard? chosen))
        {
            _chosen.Add(form, chosen = _chooser.Score(form));
        }

        decimal total = 0;
        bool isComplete = true;
        StockRow? execution = null;
        if (form.Budget.Weight is { } weight)
        {
            execution = await Row(form, chosen.Execution!, weight).ConfigureAwait(false);
            total += execution.Score ?? 0;
            isComplete &= execution.Outcome != ScoreOutcome.NotAssessable || weight == 0;
        }

        var rows = new StockRow[form.Indicators.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = await Row(form, chosen.Indicators[i], form.Indicators[i].Weight).ConfigureAwait(false);
            total += rows[i].Score ?? 0;
            isComplete &= rows[i].Outcome != ScoreOutcome.NotAssessable || form.Indicators[i].Weight is null or 0;
        }

        return new StockCard(form, decimal.Round(total, 2, MidpointRounding.AwayFromZero), isComplete, execution, rows);
    }

    private async Task<StockRow> Row(SelfEvaluation form, IndicatorScore chosen, decimal? weight)
    {
        Indicator? row = chosen.Indicator;
        if (row is { IsNotApplicable: true })
        {
            return new StockRow(row, ScoreOutcome.NotApplicable, null, null);
        }

        if (chosen.Workflow is { } workflow)
        {
            List<RuleResultTree> results = await _engine.ExecuteAllRulesAsync(workflow, FactsOf(workflow, chosen.Facts)).ConfigureAwait(false);
            if (weight is not null && results.Find(r => r.IsSuccess) is { } held)
            {
                decimal exact = Convert.ToDecimal(held.ActionResult.Output, CultureInfo.InvariantCulture);
                decimal score = Math.Clamp(decimal.Round(exact, 2, MidpointRounding.AwayFromZero), 0, Math.Max(0, weight ?? 0));
                return new StockRow(row, ScoreOutcome.Scored, held.Rule.RuleName, score);
            }
        }

        return HandAdoption.Of(chosen.Facts.Form, row) is { } adopted ? new StockRow(row, ScoreOutcome.Adopted, null, adopted) : new StockRow(row, ScoreOutcome.NotAssessable, null, null);
    }

    /// <summary>A parameter's value, written alone or with its unit and note.</summary>
    private static object ValueOf(JToken written)
    {
        JToken value = written is JObject ? written["value"]! : written;
        return value.Type == JTokenType.String ? (string)value! : Convert.ToDecimal(((JValue)value).Value, CultureInfo.InvariantCulture);
    }

    private RuleParameter[] FactsOf(string workflow, in RowFacts facts)
    {
        var list = new List<RuleParameter>(Getters.Length + _parameters.Length);
        foreach ((string name, Getter value) in Getters)
        {
            if ((!_onlyNamed || !Named.TryGetValue(workflow, out string[]? named) || named.Contains(name)) && value(facts) is { } known)
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
