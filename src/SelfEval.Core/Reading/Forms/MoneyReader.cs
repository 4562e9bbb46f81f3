using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Reads the money block, basic expenditure and projects.</summary>
internal static class MoneyReader
{
    public static Budget ReadBudget(ObjectReader form, DiagnosticBag bag)
    {
        if (form.Optional("budget", NodeKind.Object) is not { } node || ObjectReader.Open(node, bag, "资金（budget）", "budget") is not { } reader)
        {
            return Budget.Empty;
        }

        (decimal? reviewScore, decimal? reviewCut, string? reviewReason) = IndicatorReader.ReadReview(reader, bag);
        var budget = new Budget
        {
            Initial = FigureReader.Read(reader, "initial", bag),
            FullYear = FigureReader.Read(reader, "fullYear", bag),
            Executed = FigureReader.Read(reader, "executed", bag),
            Adjustment = FigureReader.Read(reader, "adjustment", bag),
            CarriedIn = FigureReader.Read(reader, "carriedIn", bag),
            Balance = FigureReader.Read(reader, "balance", bag),
            Weight = reader.Number("weight"),
            PrintedRate = reader.Text("printedRate"),
            DeclaredScore = reader.Number("declaredScore"),
            Reason = reader.Text("reason"),
            ReviewScore = reviewScore,
            ReviewCut = reviewCut,
            ReviewReason = reviewReason,
            BySource = ReadSplit(reader, "bySource", bag),
            ByUse = ReadSplit(reader, "byUse", bag),
        };
        reader.Finish();
        return budget;
    }

    private static BudgetSplit ReadSplit(ObjectReader budget, string name, DiagnosticBag bag)
    {
        if (budget.Optional(name, NodeKind.Object) is not { } node)
        {
            return BudgetSplit.Empty;
        }

        ObjectReader reader = ObjectReader.OpenMember(node, bag, "资金构成", name);
        Figure total = FigureReader.Read(reader, "total", bag);
        ReadOnlySpan<SourceNode> items = reader.Items("parts");
        var parts = new List<BudgetPart>(items.Length);
        foreach (SourceNode item in items)
        {
            if (ObjectReader.Open(item, bag, "资金构成的一行（parts）", "an entry of parts") is { } part)
            {
                parts.Add(new BudgetPart
                {
                    Name = part.RequiredText("name"),
                    Initial = FigureReader.Read(part, "initial", bag),
                    FullYear = FigureReader.Read(part, "fullYear", bag),
                    Executed = FigureReader.Read(part, "executed", bag),
                });
                part.Finish();
            }
        }

        reader.Finish();
        return new BudgetSplit { Total = total, Parts = parts };
    }

    public static BasicExpenditure? ReadBasic(ObjectReader form, DiagnosticBag bag)
    {
        if (form.Optional("basicExpenditure", NodeKind.Object) is not { } node
            || ObjectReader.Open(node, bag, "基本支出（basicExpenditure）", "basicExpenditure") is not { } reader)
        {
            return null;
        }

        var basic = new BasicExpenditure
        {
            Total = FigureReader.Read(reader, "total", bag),
            StaffCost = FigureReader.Read(reader, "staffCost", bag),
            RunningCost = FigureReader.Read(reader, "runningCost", bag),
        };
        reader.Finish();
        return basic;
    }

    public static IReadOnlyList<Project> ReadProjects(ObjectReader form, DiagnosticBag bag)
    {
        var projects = new List<Project>();
        foreach (SourceNode node in form.Items("projects"))
        {
            if (ObjectReader.Open(node, bag, "项目（projects）", "a project") is not { } reader)
            {
                continue;
            }

            projects.Add(new Project
            {
                Name = reader.RequiredText("name"),
                IsPlanned = reader.Flag("planned") ?? true,
                Initial = FigureReader.Read(reader, "initial", bag),
                Adjustment = FigureReader.Read(reader, "adjustment", bag),
                Executed = FigureReader.Read(reader, "executed", bag),
                CarryOver = FigureReader.Read(reader, "carryOver", bag),
                Purpose = reader.Text("purpose"),
                OtherName = reader.Text("otherName"),
                Note = reader.Text("note"),
            });
            reader.Finish();
        }

        return projects;
    }
}
