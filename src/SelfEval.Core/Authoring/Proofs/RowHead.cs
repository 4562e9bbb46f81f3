using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Authoring.Proofs;

/// <summary>The words by which entries tell rows apart (行头): level 1, level 2 and the indicator's name.</summary>
internal sealed record RowHead(string Level1, string Level2, string Name)
{
    /// <summary>A head that an entry's condition asks for, as far as it compares with texts; the rest as given.</summary>
    public static RowHead AskedBy(Expression condition, RowHead usual)
    {
        var asked = new TextsAskedFor();
        asked.Visit(condition);
        return new RowHead(asked.Of(nameof(RowFacts.Level1), usual.Level1), asked.Of(nameof(RowFacts.Level2), usual.Level2), asked.Of(nameof(RowFacts.Name), usual.Name));
    }

    /// <summary>Equalities and 计分.含, 计分.含任一 of a fact and a text; of alternatives the first.</summary>
    private sealed class TextsAskedFor : ExpressionVisitor
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public string Of(string property, string usual) => _texts.GetValueOrDefault(FactTable.NameOf(property), usual);

        protected override Expression VisitBinary(BinaryExpression node)
        {
            _ = node switch
            {
                { NodeType: ExpressionType.Equal, Left: ParameterExpression fact, Right: ConstantExpression { Value: string text } } => _texts.TryAdd(fact.Name!, text),
                { NodeType: ExpressionType.Equal, Right: ParameterExpression fact, Left: ConstantExpression { Value: string text } } => _texts.TryAdd(fact.Name!, text),
                _ => false,
            };
            return base.VisitBinary(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(计分) && node.Method.ReturnType == typeof(bool) && node.Arguments is [ParameterExpression fact, ConstantExpression { Value: string words }])
            {
                _texts.TryAdd(fact.Name!, words.Split('、')[0]);
            }

            return base.VisitMethodCall(node);
        }
    }
}
