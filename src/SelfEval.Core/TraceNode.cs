using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using System.Text;

namespace SelfEval;

/// <summary>
/// A step of how a row got its points (计分过程): what was tried, in the words of the rule book, with the row's own values put in, and
/// what came of it.
/// </summary>
public sealed record TraceNode
{
    private readonly bool _english;

    internal TraceNode(string text, string? filled = null, string? value = null, string? outcome = null, IReadOnlyList<TraceNode>? children = null, bool english = false, string? expression = null)
    {
        _english = english;
        Text = text;
        Filled = filled == text ? null : filled;
        Value = value;
        Outcome = outcome;
        Expression = expression;
        Children = ValueList<TraceNode>.Of(children ?? [], nameof(children));
    }

    /// <summary>What was tried or worked out (内容), in words: a rule, a condition, a part of an expression.</summary>
    public string Text { get; }

    /// <summary>The expression with values in place of names (代入); null where there is nothing to put in.</summary>
    public string? Filled { get; }

    /// <summary>The expression as the rule book writes it (算式原文); null for what is none.</summary>
    public string? Expression { get; }

    /// <summary>What it came to (结果); null where it has no value.</summary>
    public string? Value { get; }

    /// <summary>For a condition <c>true</c>, <c>false</c>, <c>missing</c> (a figure is lacking) or <c>failed</c> (not computable); otherwise null.</summary>
    public string? Outcome { get; }

    /// <summary>The steps within this one, in order.</summary>
    public IReadOnlyList<TraceNode> Children { get; }

    /// <summary>The step in one line.</summary>
    public override string ToString()
    {
        string outcome = OutcomeWord;
        string filled = Filled is null ? "" : " → " + Filled;
        string value = Value is null ? "" : (outcome.Length == 0 ? " = " : _english ? ": " : "：") + Value;
        return Text + filled + value + (outcome.Length == 0 ? "" : " " + outcome);
    }

    private string OutcomeWord => Outcome switch
    {
        "true" => _english ? "holds" : "成立",
        "false" => _english ? "does not hold" : "不成立",
        "missing" => _english ? "lacks a figure" : "缺数",
        "failed" => _english ? "cannot be computed" : "算不出",
        _ => "",
    };

    /// <summary>The whole tree, a line for each step, two blanks deeper for each level.</summary>
    /// <param name="depth">Levels to show below this one.</param>
    public string Render(int depth = int.MaxValue)
    {
        var text = new StringBuilder();
        Append(text, depth, 0);
        return text.ToString();
    }

    /// <summary>Writes the tree as JSON: <c>text</c>, <c>expression</c>, <c>filled</c>, <c>value</c>, <c>outcome</c>, <c>children</c>.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="depth">Levels to write below this one.</param>
    public void WriteJson(TextWriter output, int depth = int.MaxValue)
    {
        using var json = JsonOutput.To(output);
        Write(json, depth);
    }

    private void Write(JsonOutput json, int depth)
    {
        using (json.Object())
        {
            json.TextIfAny("text"u8, Text);
            json.TextIfAny("expression"u8, Expression);
            json.TextIfAny("filled"u8, Filled);
            json.TextIfAny("value"u8, Value);
            json.TextIfAny("outcome"u8, Outcome);
            if (depth > 0 && Children.Count > 0)
            {
                using (json.List("children"u8))
                {
                    foreach (TraceNode child in Children)
                    {
                        child.Write(json, depth - 1);
                    }
                }
            }
        }
    }

    private void Append(StringBuilder text, int depth, int level)
    {
        text.Append(' ', level * 2).Append(DiagnosticText.Visible(ToString())).Append('\n');
        foreach (TraceNode child in level < depth ? Children : [])
        {
            child.Append(text, depth, level + 1);
        }
    }
}
