using System.Diagnostics.CodeAnalysis;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Layout;

/// <summary>Brings a file that people edit into the canonical layout (格式化), and makes sure that it still says the same.</summary>
internal static class FileLayout
{
    /// <summary>The text in canonical layout; false where it is no JSON.</summary>
    /// <exception cref="InvalidOperationException">The new text would say something else: the file is better left alone.</exception>
    public static bool TryFormat(SourceText source, [NotNullWhen(true)] out string? formatted, out IReadOnlyList<Diagnostic> diagnostics)
    {
        formatted = null;
        var bag = new DiagnosticBag(source);
        SourceNode? root = JsonSource.Parse(bag);
        diagnostics = bag.ToList();
        if (root is null || bag.HasErrors)
        {
            return false;
        }

        LayoutNode file = LayoutReader.Read(source.Text);
        LayoutOrder.Apply(file);
        string text = LayoutWriter.Write(file);
        SourceNode? again = JsonSource.Parse(new DiagnosticBag(new SourceText(source.Name, text)));
        formatted = again is not null && Same(root, again) ? text : throw new InvalidOperationException($"{source.Name}: the new layout would change the content");
        return true;
    }

    private static bool Same(SourceNode a, SourceNode b) => a.Kind == b.Kind && a.Kind switch
    {
        NodeKind.Object => a.Members.Count == b.Members.Count && a.Members.All(m => b.Member(m.Name) is { } other && Same(m.Value, other.Value)),
        NodeKind.Array => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        NodeKind.String => a.Text == b.Text,
        NodeKind.Number => a.Number == b.Number,
        NodeKind.Boolean => a.Boolean == b.Boolean,
        _ => true,
    };
}
