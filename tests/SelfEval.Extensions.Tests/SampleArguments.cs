using System.Linq.Expressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Documents;
using SelfEval.Extensions.DependencyInjection;
using SelfEval.Model;

namespace SelfEval.Extensions.Tests;

/// <summary>Something good of every type that a parameter of the packages has.</summary>
internal sealed class SampleArguments : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Dictionary<Type, Func<object>> _made;

    public SampleArguments()
    {
        _services = new ServiceCollection().AddLogging().AddSelfEval(o => o.Books["甲"] = new SelfEvalBook { BuiltIn = "lusong-2023" }).BuildServiceProvider();
        var scorer = new Scorer(RuleBooks.Lusong2023);
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
        ScoreCard card = scorer.Score(form);
        _made = new()
        {
            [typeof(string)] = () => "甲",
            [typeof(Type)] = () => typeof(Words),
            [typeof(Stream)] = () => new MemoryStream(),
            [typeof(TextWriter)] = () => new StringWriter(),
            [typeof(RuleBook)] = () => RuleBooks.Lusong2023,
            [typeof(Scorer)] = () => scorer,
            [typeof(SelfEvaluation)] = () => form,
            [typeof(ScoreCard)] = () => card,
            [typeof(IndicatorScore)] = () => card.Indicators[0],
            [typeof(Finding)] = () => card.Findings[0],
            [typeof(TraceNode)] = () => card.Explain(card.Indicators[0]),
            [typeof(ImpactAnalysis)] = () => new ImpactAnalysis(RuleBooks.Lusong2023, RuleBooks.National2020),
            [typeof(RuleBookDiff)] = () => RuleBookDiff.Between(RuleBooks.Lusong2023, RuleBooks.National2020),
            [typeof(WhatIf)] = () => new WhatIf(scorer, form),
            [typeof(RuleWords)] = () => RuleWords.None,
            [typeof(TestRun)] = () => TestRun.TryRun(RuleBooks.Lusong2023, null, null, out TestRun? run, out _) ? run : throw new InvalidOperationException(),
            [typeof(FormCell)] = () => FormCell.Parse("1"),
            [typeof(BasisDocument)] = () => new BasisDocument("甲", null, null, true),
            [typeof(DocumentForm)] = () => DocumentFile.Read(new MemoryStream("一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,数量指标,甲,1件,1件,50,50\n"u8.ToArray()), "甲.csv").Single().Forms.Single(),
            [typeof(DocumentLayout)] = () => DocumentLayout.TryLoad(Repository.PathOf("rules", "layouts", "standard.json"), out DocumentLayout? layout, out _) ? layout : throw new InvalidOperationException(),
            [typeof(SelfEvalBookText)] = () => new SelfEvalBookText("{}"),
            [typeof(SelfEvalScorers)] = _services.GetRequiredService<SelfEvalScorers>,
            [typeof(IServiceCollection)] = () => new ServiceCollection(),
            [typeof(IHealthChecksBuilder)] = () => new ServiceCollection().AddHealthChecks(),
            [typeof(IConfiguration)] = () => new ConfigurationBuilder().Build(),
        };
    }

    public object? Of(Type type)
    {
        if (_made.TryGetValue(type, out Func<object>? make))
        {
            return make();
        }

        return type switch
        {
            { IsValueType: true } => Activator.CreateInstance(type),
            _ when typeof(Delegate).IsAssignableFrom(type) => Delegate(type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) => None((dynamic)Array.CreateInstance(type.GenericTypeArguments[0], 0)),
            { IsGenericType: true, IsInterface: true } => Array.CreateInstance(type.GenericTypeArguments[0], 0),
            _ => Activator.CreateInstance(type),
        };
    }

    public void Dispose() => _services.Dispose();

    /// <summary>Takes anything and gives nothing.</summary>
    private static Delegate Delegate(Type type)
    {
        System.Reflection.MethodInfo call = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(call.ReturnType), call.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
    }

    private static async IAsyncEnumerable<T> None<T>(T[] items)
    {
        await Task.CompletedTask;
        foreach (T item in items)
        {
            yield return item;
        }
    }

    /// <summary>Functions for rules.</summary>
    public static class Words
    {
        public static decimal 甲(decimal 数) => 数;
    }
}
