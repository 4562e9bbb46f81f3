using System.Linq.Expressions;
using System.Text.RegularExpressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Tests.Parity;

/// <summary>Every expression that stands in a book, with the names it may use and the type it must have; of templates, what stands in braces.</summary>
internal static partial class BookExpressions
{
    public static IEnumerable<(string Part, string Text, RuleScope Scope, Type? Type)> Of(BookDocument book)
    {
        var rows = new RuleScope(FactScope.Indicator, book.Parameters);
        RuleScope scope = rows.WithTallies(book.Tallies.Select(t => t.Name));
        return
        [
            .. book.Tallies.SelectMany(t => Both("tally", t.When, t.Sum, rows)),
            .. book.Choices.Select(c => ("choice", c.When.Text, scope, (Type?)typeof(bool))),
            .. book.Scoring.Concat(book.TotalSteps).Concat(book.Review is { } review ? [review] : []).SelectMany(e => Entry(e, scope)),
            .. book.Workflows.SelectMany(w => Locals("global", w.Globals, scope, out RuleScope inner).Concat(w.Rules.SelectMany(r => Rule(r, inner)))),
            .. book.Checks.SelectMany(c => Check(c, new RuleScope(CheckTrees.ScopeOf(c.Each), book.Parameters))),
        ];
    }

    private static IEnumerable<(string, string, RuleScope, Type?)> Both(string part, RuleText condition, RuleText? number, RuleScope scope) =>
        number is null ? [(part, condition.Text, scope, typeof(bool))] : [(part, condition.Text, scope, typeof(bool)), (part, number.Text, scope, typeof(decimal))];

    private static IEnumerable<(string, string, RuleScope, Type?)> Entry(ScoringEntry entry, RuleScope scope) =>
        entry.Set.Select(s => ("set", s.Expression.Text, scope, (Type?)FactTable.All[s.Name].Symbol.Type)).Prepend(("when", entry.When.Text, scope, typeof(bool)));

    private static IEnumerable<(string, string, RuleScope, Type?)> Rule(RuleDefinition rule, RuleScope outer) =>
    [
        .. Locals("local", rule.Locals, outer, out RuleScope scope),
        .. Both("rule", rule.Condition, rule.Score, scope),
        .. Braces(rule.Template, scope.WithOpen(FinalScoreNumber.Name, typeof(decimal))),
    ];

    private static IEnumerable<(string, string, RuleScope, Type?)> Check(CheckDefinition check, RuleScope outer) =>
    [
        .. Locals("local", check.Rule.Locals, outer, out RuleScope scope),
        ("check", check.Rule.Condition.Text, scope, typeof(bool)),
        .. Braces(check.Message, scope), .. Braces(check.English, scope), .. Braces(check.Place, scope),
    ];

    private static List<(string, string, RuleScope, Type?)> Locals(string part, IReadOnlyList<LocalDefinition> locals, RuleScope outer, out RuleScope scope)
    {
        var found = new List<(string, string, RuleScope, Type?)>();
        scope = outer;
        foreach (LocalDefinition local in locals)
        {
            found.Add((part, local.Expression.Text, scope, null));
            Expression meaning = ExpressionCompiler.Compile(local.Expression, scope, null)!;
            scope = scope.With(local.Name, meaning);
        }

        return found;
    }

    private static IEnumerable<(string, string, RuleScope, Type?)> Braces(RuleText? template, RuleScope scope) =>
        template is null ? [] : Brace().Matches(template.Text).Select(m => ("template", m.Groups[1].Value, scope, (Type?)null));

    [GeneratedRegex("\\{([^{}]*?)(?::[0#.,]+%?)?\\}")]
    private static partial Regex Brace();
}
