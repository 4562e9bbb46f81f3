using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Reads a number cell: a number, null for blank, 无 or a dash for not applicable.</summary>
internal static class FigureReader
{
    /// <summary>A text as a published cell.</summary>
    public static FormCell CellOf(SourceNode text) => (FormCell)(text.Made ??= FormCell.Parse(text.Text));

    public static Figure Read(ObjectReader reader, string name, DiagnosticBag bag)
    {
        SourceNode? node = reader.Optional(name);
        switch (node?.Kind)
        {
            case null:
                return Figure.Missing;
            case NodeKind.Number:
                return node.Number;
            case NodeKind.String when string.IsNullOrWhiteSpace(node.Text):
                return Figure.Missing;
            case NodeKind.String when CellOf(node).Kind == CellKind.NotApplicable:
                return Figure.NotApplicable;
            case NodeKind.String when !JsonNumber.IsStrict(node.Text):
                string meant = SlipWords.Number(node.Text.Trim()) is { } number && !node.Text.Contains('亿', StringComparison.Ordinal) && (node.Text.Contains("万元", StringComparison.Ordinal) || !node.Text.Contains('元', StringComparison.Ordinal)) ? number : "";
                bag.Add(DiagnosticCatalog.FigureExpected, node, name, node.Text, meant.Length > 0 ? $"；请写 {meant}" : "", meant.Length > 0 ? $"; write {meant}" : "");
                return Figure.Missing;
            default:
                ObjectReader.WrongType(bag, name, node, NodeKind.Number);
                return Figure.Missing;
        }
    }
}
