using System.Globalization;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Finds the place of a path such as <c>projects[7].executed</c> in a form's JSON (位置).</summary>
internal sealed class FormPositions
{
    private readonly SourceText _source;
    private readonly SourceNode? _root;

    public FormPositions(string json, string name)
    {
        _source = new SourceText(name, json);
        _root = JsonSource.Parse(new DiagnosticBag(_source));
    }

    /// <summary>Start and end of the value; where the form leaves the cell out, of the nearest thing around it.</summary>
    public (SourceLocation Start, SourceLocation End) Find(string where)
    {
        SourceNode? node = _root;
        foreach (string step in where.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node is null || Child(node, step) is not { } child)
            {
                break;
            }

            node = child;
        }

        return (_source.LocationOf(node?.Start ?? 0), _source.LocationOf(node?.End ?? 0));
    }

    private static SourceNode? Child(SourceNode node, string step)
    {
        if (step[0] != '[')
        {
            return node.Kind == NodeKind.Object ? node.Member(step)?.Value : null;
        }

        bool isIndex = int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return isIndex && node.Kind == NodeKind.Array && index < node.Items.Count ? node.Items[index] : null;
    }
}
