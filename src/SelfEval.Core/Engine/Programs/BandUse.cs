using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>What is handed to 计分.分档 as a table of bands (当作档次用的): parameters, and texts in the expression itself.</summary>
internal sealed class BandUse : ExpressionVisitor
{
    public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(计分) && node.Method.Name == nameof(计分.分档))
        {
            Collect(node.Arguments[1]);
        }

        return base.VisitMethodCall(node);
    }

    private void Collect(Expression bands)
    {
        switch (bands)
        {
            case ConditionalExpression choice:
                Collect(choice.IfTrue);
                Collect(choice.IfFalse);
                break;
            case ConstantExpression { Value: string text }:
                Texts.Add(text);
                break;
            default:
                Parameters.UnionWith(SymbolUse.Of(bands).Select(s => s.Name!));
                break;
        }
    }
}
