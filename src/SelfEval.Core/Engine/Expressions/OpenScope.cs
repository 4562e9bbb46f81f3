using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The names of a book in which named parts stay names (带名称的算式): for telling a rule as its writer named its parts. Expressions are compiled once more,
/// into a bag of their own, since the book's diagnostics are complete and many threads may ask at once.
/// </summary>
internal sealed class OpenScope
{
    private readonly RuleScope _names;

    private OpenScope(RuleScope names) => _names = names;

    /// <summary>The names that an expression of a book may use over rows of that scope.</summary>
    public static OpenScope Of(BookDocument book, FactScope rows) => new(new RuleScope(rows, book.Parameters, words: book.Words).WithTallies(book.Tallies.Select(t => t.Name)));

    /// <summary>The tree, or null where the expression has faults.</summary>
    public Expression? Compile(RuleText source, Type? result) => ExpressionCompiler.Compile(source with { Bag = new DiagnosticBag(source.Bag.Source) }, _names, result);

    /// <summary>The same names and one more for a named part; its tree is null where it has faults.</summary>
    public OpenScope With(LocalDefinition part, out Expression? tree)
    {
        tree = Compile(part.Expression, null);
        return new OpenScope(_names.WithOpen(part.Name, tree?.Type ?? typeof(decimal)));
    }
}
