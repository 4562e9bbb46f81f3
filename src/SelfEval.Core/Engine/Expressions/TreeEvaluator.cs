using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Works vetted trees out over one row (求值), under one set of parameter values: for the first forms of a scorer, before fused delegates
/// pay, and for checks, explanations and whatever a person reads.
/// </summary>
internal sealed class TreeEvaluator(in RowFacts facts, Formulas formulas) : EvaluatedRow(facts)
{
    public TreeEvaluator(in RowFacts facts, IReadOnlyDictionary<string, object> values)
        : this(facts, new Formulas(values))
    {
    }

    /// <summary>The formulas that it works with.</summary>
    public Formulas Formulas => formulas;

    /// <summary>Over a row under check.</summary>
    public static TreeEvaluator Over(CheckFacts row, Formulas formulas) => new(row.Seen, formulas) { Row = row };

    public bool Has(FactDefinition need) => !FactReader.Of(need).IsMissing(this);

    /// <summary>Names of the facts that the form lacks. Target and actual are read together: where one is blank, the other is not to blame.</summary>
    public string[] Lacking(IEnumerable<FactDefinition> needs) => [.. needs.Where(Lacks).Select(Blank).Distinct()];

    public bool HasAll(IReadOnlyList<FactDefinition> needs)
    {
        for (int i = 0; i < needs.Count; i++)
        {
            if (!Has(needs[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <exception cref="DivideByZeroException">A divisor is zero.</exception>
    /// <exception cref="OverflowException">A number has more than 28 digits.</exception>
    public bool Test(Expression condition) => formulas.Of(condition).Truth(this);

    /// <exception cref="DivideByZeroException">A divisor is zero.</exception>
    /// <exception cref="OverflowException">A number has more than 28 digits.</exception>
    public decimal Number(Expression expression) => formulas.Of(expression).Number(this);

    /// <summary>The value: decimal, text or truth.</summary>
    /// <exception cref="DivideByZeroException">A divisor is zero.</exception>
    /// <exception cref="OverflowException">A number has more than 28 digits.</exception>
    public object Evaluate(Expression node) => formulas.Of(node).Value(this);

    /// <summary>A figure that is too large to be worked out is not missing.</summary>
    private bool Lacks(FactDefinition need)
    {
        try
        {
            return !Has(need);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private string Blank(FactDefinition fact) => (fact.Property.Name, Facts.Row) switch
    {
        (nameof(RowFacts.Target), { Target.Number: not null, Actual.Number: null }) => FactTable.NameOf(nameof(RowFacts.Actual)),
        (nameof(RowFacts.Actual), { Actual.Number: not null, Target.Number: null, Target.Low: null }) => FactTable.NameOf(nameof(RowFacts.Target)),
        _ => fact.Name,
    };
}
