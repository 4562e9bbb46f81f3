using System.Linq.Expressions;

namespace SelfEval.Rules;

/// <summary>A fact that an app adds (自备的表内数据): its name and note, its kind, and what reads it off a form and a row.</summary>
internal sealed record OwnFact(string Name, string Note, string Unit, Type Type, Delegate Read)
{
    /// <summary>What the parser sees; it is this fact's own, so that two apps' facts of one name stay two.</summary>
    public ParameterExpression Symbol { get; } = Expression.Parameter(Type, Name);

    public override string ToString() => $"{Name}{(Unit.Length == 0 ? "" : $"（{Unit}）")}：{Note}";
}
