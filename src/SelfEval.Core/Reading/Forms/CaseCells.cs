using System.Globalization;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>
/// Reads the cells of a transcribed table: strict about lists and objects in the wrong place, patient with what people type into a
/// number cell. What is not understood becomes a note with a warning; nothing is lost and nothing is guessed.
/// </summary>
internal sealed class CaseCells(ObjectReader reader, DiagnosticBag bag, List<string> notes, string place)
{
    public string? Text(string name)
    {
        SourceNode? node = reader.Optional(name);
        switch (node?.Kind)
        {
            case null:
                return null;
            case NodeKind.String:
                return node.Text;
            case NodeKind.Number or NodeKind.Boolean:
                return Raw(node);
            default:
                ObjectReader.WrongType(bag, name, node, NodeKind.String);
                return null;
        }
    }

    public decimal? Number(string name) => Figure(name).Value;

    /// <summary>A weight (分值, 权重): a column headed 权重 prints 25% for 25 of the 100 points.</summary>
    public decimal? Points(string name) => reader.Optional(name) is { } node ? PointsOf(name, node) : null;

    public decimal? PointsOf(string name, SourceNode node)
    {
        if (node.Kind == NodeKind.String && FormCell.Parse(node.Text) is { Kind: CellKind.Number, Unit: "%", Comparator: Comparator.None, IsApproximate: false, Number: { } share })
        {
            bag.Add(DiagnosticCatalog.NumberFromText, node, name, node.Text, share.ToString(CultureInfo.InvariantCulture));
            return share;
        }

        return FigureOf(name, node).Value;
    }

    public Figure Figure(string name) => reader.Optional(name) is { } node ? FigureOf(name, node) : Model.Figure.Missing;

    /// <summary>A share: 1, 0.8, "100%".</summary>
    public decimal? Share(string name)
    {
        if (reader.Optional(name) is not { } node || node.Kind == NodeKind.Number)
        {
            return Number(name);
        }

        FormCell cell = FormCell.Parse(node.Kind == NodeKind.String ? node.Text : null);
        if (cell is { Kind: CellKind.Number, Unit: "%", IsApproximate: false })
        {
            return cell.Number / 100m;
        }

        return Number(name);
    }

    public Figure FigureOf(string name, SourceNode node)
    {
        if (node.Kind is NodeKind.Number)
        {
            return node.Number;
        }

        if (node.Kind is not (NodeKind.String or NodeKind.Null))
        {
            ObjectReader.WrongType(bag, name, node, NodeKind.Number);
            return Model.Figure.Missing;
        }

        FormCell cell = FormCell.Parse(node.Kind == NodeKind.Null ? null : node.Text);
        switch (cell)
        {
            case { Kind: CellKind.Missing }:
                return Model.Figure.Missing;
            case { Kind: CellKind.NotApplicable }:
                return Model.Figure.NotApplicable;
            // 10/9.5 is two numbers in one cell, and no fraction.
            case { Kind: CellKind.Number, Comparator: Comparator.None, IsApproximate: false, Scale: 1m, Unit: "" or "分" or "万元", Number: { } number } when node.Text.AsSpan().IndexOfAny('/', '／') < 0:
                bag.Add(DiagnosticCatalog.NumberFromText, node, name, node.Text, number.ToString(CultureInfo.InvariantCulture));
                return number;
            default:
                bag.Add(DiagnosticCatalog.CellKeptAsNote, node, name, node.Text);
                notes.Add($"{place}{name}：{node.Text}");
                return Model.Figure.Missing;
        }
    }

    /// <summary>An amount in 万元 (金额): 80万, 61.5万元, 1,200.50元 and 1.2亿元 say their own unit.</summary>
    public Figure Money(string name) => reader.Optional(name) is { } node ? MoneyOf(name, node) : Model.Figure.Missing;

    public Figure MoneyOf(string name, SourceNode node)
    {
        if (node.Kind == NodeKind.String && FormCell.Parse(node.Text) is { Kind: CellKind.Number, Comparator: Comparator.None, IsApproximate: false, Number: { } number } cell
            && (cell.Unit == "元" || (cell.Unit.Length == 0 && cell.Scale > 1m))
            && number * cell.Scale / 10_000m is var amount && !PrintedNumber.IsTooLarge(amount))
        {
            bag.Add(DiagnosticCatalog.NumberFromText, node, name, node.Text, PrintedNumber.Plain(amount));
            return amount;
        }

        return FigureOf(name, node);
    }

    /// <summary>A remark or a list of remarks.</summary>
    public void Remarks(string name)
    {
        SourceNode? node = reader.Optional(name);
        foreach (SourceNode remark in node is { Kind: NodeKind.Array } ? node.Items : node is null ? [] : [node])
        {
            notes.Add(place + (remark.Kind == NodeKind.String ? remark.Text : Raw(remark)));
        }
    }

    /// <summary>Keeps a known cell as a note.</summary>
    public void Keep(string name, string label)
    {
        if (Text(name) is { Length: > 0 } text)
        {
            notes.Add($"{place}{label}：{text}");
        }
    }

    /// <summary>Keeps the members that nothing asked for.</summary>
    public void KeepRest()
    {
        foreach (SourceMember member in reader.Rest())
        {
            bag.Add(DiagnosticCatalog.MemberKeptAsNote, member.NameStart, member.Name);
            notes.Add($"{place}{member.Name}：{(member.Value.Kind == NodeKind.String ? member.Value.Text : Raw(member.Value))}");
        }
    }

    public string Raw(SourceNode node) => bag.Source.Text[node.Start..Math.Max(node.Start, Math.Min(node.End, bag.Source.Text.Length))];
}
