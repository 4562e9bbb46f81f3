using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Reads indicator rows with their checklists, sub-rows and review columns.</summary>
internal static class IndicatorReader
{
    public static IReadOnlyList<Indicator> ReadAll(ObjectReader owner, string member, DiagnosticBag bag) => ReadRows(owner, member, bag, isPart: false);

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> ReadTexts(ObjectReader owner, string member, DiagnosticBag bag)
    {
        var texts = new List<string>();
        foreach (SourceNode node in owner.Items(member))
        {
            if (node.Kind == NodeKind.String)
            {
                texts.Add(node.Text);
            }
            else
            {
                ObjectReader.WrongType(bag, member, node, NodeKind.String);
            }
        }

        return texts;
    }

    private static IReadOnlyList<Indicator> ReadRows(ObjectReader owner, string member, DiagnosticBag bag, bool isPart)
    {
        ReadOnlySpan<SourceNode> nodes = owner.Items(member);
        if (nodes.Length == 0)
        {
            return ValueList<Indicator>.Empty;
        }

        var rows = new Indicator[nodes.Length];
        int count = 0;
        string what = isPart ? "指标（parts）" : "指标（indicators）";
        foreach (SourceNode node in nodes)
        {
            if (!isPart && !bag.IsOfCard && SumRows.IsTotal(node))
            {
                bag.Add(DiagnosticCatalog.TotalAmongRows, node);
            }
            else if (ObjectReader.Open(node, bag, what, "an indicator") is { } row)
            {
                rows[count++] = ReadRow(row, bag, isPart);
                row.Finish();
            }
        }

        Array.Resize(ref rows, count);
        return ValueList<Indicator>.Take(rows);
    }

    private static Indicator ReadRow(ObjectReader row, DiagnosticBag bag, bool isPart)
    {
        (decimal? score, decimal? cut, string? reason) = ReadReview(row, bag);
        return new Indicator
        {
            Level1 = row.Text("level1") ?? "",
            Level2 = row.Text("level2") ?? "",
            Name = row.RequiredText("name"),
            Target = Cell(row, "target"),
            Actual = Cell(row, "actual"),
            Weight = row.Number("weight"),
            DeclaredScore = row.Number("score"),
            Reason = row.Text("reason"),
            Criterion = row.Text("criterion"),
            Direction = row.Choice("direction", "正向", "反向"),
            Nature = row.Text("nature"),
            Coefficient = row.Number("coefficient"),
            Grade = row.Text("grade"),
            Items = ReadItems(row, bag),
            Parts = isPart ? ValueList<Indicator>.Empty : ReadRows(row, "parts", bag, isPart: true),
            Money = row.Number("money"),
            ReviewScore = score,
            ReviewCut = cut,
            ReviewReason = reason,
            Note = row.Text("note"),
        };
    }

    private static FormCell Cell(ObjectReader row, string name) => row.Optional(name, NodeKind.String) is { } text ? FigureReader.CellOf(text) : FormCell.Parse(null);

    public static IReadOnlyList<ChecklistItem> ReadItems(ObjectReader row, DiagnosticBag bag)
    {
        ReadOnlySpan<SourceNode> nodes = row.Items("items");
        if (nodes.Length == 0)
        {
            return ValueList<ChecklistItem>.Empty;
        }

        var items = new List<ChecklistItem>(nodes.Length);
        foreach (SourceNode node in nodes)
        {
            if (ObjectReader.Open(node, bag, "评分要点（items）", "an item") is not { } item)
            {
                continue;
            }

            SourceNode? met = item.Optional("met");
            bool isNotApplicable = met is { Kind: NodeKind.String, Text: "不适用" };
            if (met is not null && met.Kind != NodeKind.Boolean && !isNotApplicable)
            {
                ObjectReader.WrongType(bag, "met", met, NodeKind.Boolean);
            }

            items.Add(new ChecklistItem
            {
                Name = item.RequiredText("name"),
                Points = item.Number("points"),
                IsMet = met is { Kind: NodeKind.Boolean } ? met.Boolean : null,
                IsNotApplicable = isNotApplicable,
                Earned = item.Number("earned"),
            });
            item.Finish();
        }

        return items;
    }

    public static (decimal? Score, decimal? Cut, string? Reason) ReadReview(ObjectReader row, DiagnosticBag bag)
    {
        if (row.Optional("review", NodeKind.Object) is not { } node || ObjectReader.Open(node, bag, "复核（review）", "review") is not { } review)
        {
            return default;
        }

        var read = (review.Number("score"), review.Number("cut"), review.Text("reason"));
        review.Finish();
        return read;
    }
}
