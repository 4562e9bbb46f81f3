using System.Text;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Layout;

/// <summary>Writes the canonical layout: two blanks a level, one line for what fits, one line each for what does not.</summary>
internal sealed class LayoutWriter
{
    private const int MaxWidth = 140;

    /// <summary>A row of a table, and an action with its expression, are easier to read on one long line.</summary>
    private const int MaxRowWidth = 180;

    private readonly StringBuilder _text = new();

    public static string Write(LayoutNode file)
    {
        var writer = new LayoutWriter();
        writer.WriteItems(file, 0, isFile: true);
        return writer._text.ToString();
    }

    private void WriteItems(LayoutNode owner, int level, bool isFile = false)
    {
        for (int i = 0; i < owner.Items.Count; i++)
        {
            LayoutItem item = owner.Items[i];
            if (i > 0)
            {
                _text.Append(SharedLine.Joins(owner, i) && Column + Width(Line(item)) <= MaxRowWidth ? ' ' : '\n');
            }

            WriteComments(item.Leading, level, i == 0);
            Blank(item.BlankBefore && i > 0);
            (Column == 0 ? Indent(level) : _text).Append(item.Name).Append(item.Name is null ? "" : ": ");
            WriteValue(item.Name, item.Value, level, Width(item.Name ?? "") + (level * 2) + 3, isFile);
            _text.Append(i < owner.Items.Count - 1 ? "," : "");
            foreach (LayoutComment comment in item.Trailing)
            {
                _text.Append(' ').Append(comment.Text);
            }
        }

        _text.Append(owner.Items.Count > 0 ? "\n" : "");
        WriteComments(owner.Dangling, level, owner.Items.Count == 0);
    }

    /// <summary>Columns taken on the line that is being written.</summary>
    private int Column
    {
        get
        {
            int start = _text.Length;
            while (start > 0 && _text[start - 1] != '\n')
            {
                start--;
            }

            return Width(_text.ToString(start, _text.Length - start));
        }
    }

    private static string Line(LayoutItem item) => $"{item.Name}: {OneLine(item.Value)}, ";

    private void WriteValue(string? name, LayoutNode value, int level, int before, bool isRoot)
    {
        string? line = isRoot ? null : OneLine(value);
        bool isRow = value.Open == '{' && (name == "\"Actions\"" || value.Items.All(i => i.Value.Open != '{'));
        if (line is not null && before + Width(line) <= (isRow ? MaxRowWidth : MaxWidth))
        {
            _text.Append(line);
            return;
        }

        if (!value.IsBracketed)
        {
            _text.Append(value.Raw);
            return;
        }

        _text.Append(value.Open).Append('\n');
        WriteItems(value, level + 1);
        Indent(level).Append(value.Open == '{' ? '}' : ']');
    }

    /// <summary>The value in one line, or null where it must not be: comments, or several parts that have parts themselves.</summary>
    private static string? OneLine(LayoutNode value)
    {
        if (!value.IsBracketed)
        {
            return value.Raw;
        }

        if (value.HasComments || (value.Items.Count(i => i.Value.Open == '{') > 1 && !IsCase(value)) || IsRule(value))
        {
            return null;
        }

        if (value.Items.Count == 0)
        {
            return value.Open == '{' ? "{ }" : "[]";
        }

        string[] parts = [.. value.Items.Select(i => OneLine(i.Value) is { } part ? (i.Name is null ? part : $"{i.Name}: {part}") : "")];
        string inside = string.Join(", ", parts);
        return parts.Contains("") ? null : value.Open == '{' ? $"{{ {inside} }}" : $"[{inside}]";
    }

    private static bool IsRule(LayoutNode value) => value.Items.Any(i => i.Name is "\"RuleName\"" or "\"WorkflowName\"");

    private static bool IsCase(LayoutNode value) => value.Items.Any(i => i.Name is "\"expect\"");

    private void WriteComments(List<LayoutComment> comments, int level, bool isFirst)
    {
        foreach (LayoutComment comment in comments)
        {
            Blank(comment.BlankBefore && !isFirst);
            isFirst = false;
            Indent(level).Append(comment.Text).Append('\n');
        }
    }

    private void Blank(bool wanted)
    {
        if (wanted)
        {
            _text.Append('\n');
        }
    }

    private StringBuilder Indent(int level) => _text.Append(' ', level * 2);

    private static int Width(string text) => text.Sum(c => DiagnosticText.IsWide(c) ? 2 : 1);
}
