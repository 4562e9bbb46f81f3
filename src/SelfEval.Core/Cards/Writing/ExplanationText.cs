using System.Globalization;
using System.Runtime.CompilerServices;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Writing;

/// <summary>Says in Chinese how a row got its points (说明), from the rule's own template and the row's figures.</summary>
internal static class ExplanationText
{
    private const int LongestText = 20_000;
    private const int UsualLength = 256;

    /// <summary>How a scored row got its points, and whether they were held within the row's weight.</summary>
    public static string Scored(in RowFacts facts, WorkflowProgram workflow, int rule, decimal exact, decimal score)
    {
        string text = Filled(facts, workflow, rule, score);
        decimal weight = facts.Weight ?? 0;
        bool isCut = exact < 0 || (exact > weight && !workflow.AllowsBonus);
        return isCut ? string.Create(CultureInfo.InvariantCulture, $"{text}（算得{PrintedNumber.Plain(exact)}分，得分限于0至{PrintedNumber.Plain(weight)}分）") : text;
    }

    /// <summary>A rule's own words with the figures put in.</summary>
    public static string Filled(in RowFacts facts, WorkflowProgram workflow, int rule, decimal score)
    {
        RuleTrees program = workflow.Rules[rule];
        var evaluator = new TreeEvaluator(facts, workflow.Formulas) { Score = score };
        return program.Template.Count == 0 ? $"按“{program.Name}”得{PrintedNumber.Plain(score)}分" : Fill(program.Template, evaluator);
    }

    /// <summary>A template with its values filled in; a figure that the form lacks prints as missing.</summary>
    /// <param name="template">The pieces.</param>
    /// <param name="evaluator">The row.</param>
    /// <param name="english">True for a template in English: texts of form and book stand in quotes there.</param>
    public static string Fill(IReadOnlyList<TemplatePart> template, TreeEvaluator evaluator, bool english = false)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        int length = 0;
        for (int i = 0; i < template.Count && length <= LongestText; i++)
        {
            TemplatePart part = template[i];
            string piece = part.Value is null ? part.Words : Value(evaluator, part, english);
            text.AppendLiteral(piece);
            length += piece.Length;
        }

        string filled = text.ToStringAndClear();
        // A template may name a long text of the form many times over.
        return length > LongestText ? filled[..LongestText] + "…" : filled;
    }

    /// <summary>People read a name as the form prints it; only conditions see it normalised.</summary>
    private static string? PrintedName(TemplatePart part, Indicator? row) => row is null ? null
        : part.FactProperty switch
        {
            nameof(RowFacts.Level1) => row.Level1,
            nameof(RowFacts.Level2) => row.Level2,
            nameof(RowFacts.Name) => row.Name,
            _ => null,
        };

    private static string Value(TreeEvaluator evaluator, TemplatePart part, bool english)
    {
        if (PrintedName(part, evaluator.Facts.Row) is { } name)
        {
            return english ? Languages.Quoted(name) : name;
        }

        return Guard.Try((evaluator, part, english), static on => on.evaluator.HasAll(on.part.Needs) ? Text(on.evaluator, on.part, on.english) : on.english ? "(blank)" : "（未填）", out var text, out _)
            ? text
            : Phrase.Incalculable.In(english);
    }

    private static string Text(TreeEvaluator evaluator, TemplatePart part, bool english)
    {
        if (part.Value!.Type == typeof(decimal))
        {
            decimal number = evaluator.Number(part.Value);
            return part.Printed is { } format ? format.Text(number) : PrintedNumber.Plain(number);
        }

        object value = evaluator.Evaluate(part.Value);
        return value switch
        {
            bool truth => english ? (truth ? "yes" : "no") : truth ? "是" : "否",
            string text => english ? Languages.Quoted(text) : text,
            _ => throw new InvalidOperationException(value.GetType().Name),
        };
    }
}
