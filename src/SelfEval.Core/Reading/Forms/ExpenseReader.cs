using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Reads 附件2, the basic data table.</summary>
internal static class ExpenseReader
{
    public static ExpenseControl? Read(ObjectReader form, DiagnosticBag bag)
    {
        if (form.Optional("expenseControl", NodeKind.Object) is not { } node
            || ObjectReader.Open(node, bag, "基础数据表（expenseControl）", "expenseControl") is not { } reader)
        {
            return null;
        }

        ExpenseControl control = ExpenseLines.Of(name => ReadLine(reader, name, bag)) with
        {
            Staffing = reader.Optional("staffing", NodeKind.Object) is { } staffing ? FormReader.ReadStaffing(staffing, bag) : null,
            Buildings = ReadBuildings(reader, bag),
            ThriftMeasures = reader.Text("thriftMeasures"),
            ReportDate = reader.Text("reportDate"),
            IsSigned = reader.Flag("signed"),
        };
        reader.Finish();
        return control;
    }

    private static ExpenseLine? ReadLine(ObjectReader control, string name, DiagnosticBag bag)
    {
        if (control.Optional(name, NodeKind.Object) is not { } node)
        {
            return null;
        }

        ObjectReader reader = ObjectReader.OpenMember(node, bag, "经费行", name);
        var line = new ExpenseLine
        {
            PriorActual = FigureReader.Read(reader, "priorActual", bag),
            Budget = FigureReader.Read(reader, "budget", bag),
            Actual = FigureReader.Read(reader, "actual", bag),
        };
        reader.Finish();
        return line;
    }

    private static Buildings? ReadBuildings(ObjectReader control, DiagnosticBag bag)
    {
        if (control.Optional("buildings", NodeKind.Object) is not { } node || ObjectReader.Open(node, bag, "楼堂馆所（buildings）", "buildings") is not { } reader)
        {
            return null;
        }

        var buildings = new Buildings
        {
            ApprovedArea = FigureReader.Read(reader, "approvedArea", bag),
            ActualArea = FigureReader.Read(reader, "actualArea", bag),
            PrintedAreaRate = reader.Text("printedAreaRate"),
            BudgetInvestment = FigureReader.Read(reader, "budgetInvestment", bag),
            ActualInvestment = FigureReader.Read(reader, "actualInvestment", bag),
            PrintedInvestmentRate = reader.Text("printedInvestmentRate"),
        };
        reader.Finish();
        return buildings;
    }
}
