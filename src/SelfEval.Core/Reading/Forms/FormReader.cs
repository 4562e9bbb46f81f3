using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Binds a form's JSON to the model: head, goals, declared totals; the blocks have readers of their own.</summary>
internal sealed class FormReader
{
    private readonly DiagnosticBag _bag;

    private FormReader(DiagnosticBag bag) => _bag = bag;

    public static SelfEvaluation? Read(SourceNode root, DiagnosticBag bag) =>
        !FileKinds.ReportOther(root, FileKind.Form, bag) && ObjectReader.Open(root, bag, "自评表", "the form") is { } form ? new FormReader(bag).ReadForm(form, isOfCard: false) : null;

    /// <summary>The form within a card: of a table without a year or with a blank unit it was made all the same, and is read again.</summary>
    public static SelfEvaluation? ReadOfCard(SourceNode root, DiagnosticBag bag) =>
        ObjectReader.Open(root, bag, "自评表", "the form") is { } form ? new FormReader(bag).ReadForm(form, isOfCard: true) : null;

    private SelfEvaluation ReadForm(ObjectReader form, bool isOfCard)
    {
        form.Optional("$schema", NodeKind.String);
        form.Optional("source", NodeKind.Object);
        FormatVersion.Check(form, _bag, FormatVersion.Form);
        FormKind kind = form.Choice("kind", "department", "project") == "project" ? FormKind.Project : FormKind.Department;
        var evaluation = new SelfEvaluation
        {
            Kind = kind,
            Year = isOfCard ? form.Whole("year", 1994, 2100) : form.RequiredWhole("year", 1994, 2100),
            Unit = form.RequiredText("unit"),
            ProjectName = form.Text("projectName"),
            RuleBook = form.Text("ruleBook"),
            Staffing = ReadStaffing(form, "staffing"),
            Budget = MoneyReader.ReadBudget(form, _bag),
            BasicExpenditure = MoneyReader.ReadBasic(form, _bag),
            Projects = MoneyReader.ReadProjects(form, _bag),
            ExpenseControl = ExpenseReader.Read(form, _bag),
            ExpectedGoal = form.Text("expectedGoal"),
            ActualGoal = form.Text("actualGoal"),
            Headings = ReadHeadings(form),
            Indicators = IndicatorReader.ReadAll(form, "indicators", _bag),
            DeclaredTotalWeight = form.Number("totalWeight"),
            DeclaredTotal = form.Number("total"),
            DeclaredGrade = form.Text("grade"),
            Layout = form.Text("layout"),
            IsPartial = form.Flag("partial") ?? false,
            Notes = IndicatorReader.ReadTexts(form, "notes", _bag),
            ReportDate = form.Text("reportDate"),
            IsSigned = form.Flag("signed"),
            Statements = ReadStatements(form),
        };
        form.Finish();
        return evaluation;
    }

    private Staffing? ReadStaffing(ObjectReader form, string name)
    {
        if (form.Optional(name, NodeKind.Object) is not { } node)
        {
            return null;
        }

        return ReadStaffing(node, _bag);
    }

    public static Staffing? ReadStaffing(SourceNode node, DiagnosticBag bag)
    {
        if (ObjectReader.Open(node, bag, "人员情况（staffing）", "staffing") is not { } reader)
        {
            return null;
        }

        var staffing = new Staffing
        {
            Establishment = FigureReader.Read(reader, "establishment", bag),
            InPost = FigureReader.Read(reader, "inPost", bag),
            Retired = FigureReader.Read(reader, "retired", bag),
            PrintedRate = reader.Text("printedRate"),
        };
        reader.Finish();
        return staffing;
    }

    private List<(string Name, decimal Weight)> ReadHeadings(ObjectReader form)
    {
        var headings = new List<(string Name, decimal Weight)>();
        foreach (SourceMember member in form.Members("headings"))
        {
            if (member.Value.Kind == NodeKind.Number)
            {
                headings.Add((member.Name, member.Value.Number));
            }
            else
            {
                ObjectReader.WrongType(_bag, member.Name, member.Value, NodeKind.Number);
            }
        }

        return headings;
    }

    private List<Statement> ReadStatements(ObjectReader form)
    {
        var statements = new List<Statement>();
        foreach (SourceNode node in form.Items("statements"))
        {
            if (ObjectReader.Open(node, _bag, "正文数字（statements）", "a statement") is not { } reader)
            {
                continue;
            }

            statements.Add(new Statement
            {
                About = reader.RequiredText("about"),
                Indicator = reader.Text("indicator"),
                Value = reader.Required("value", NodeKind.Number)?.Number ?? 0,
                Unit = reader.Text("unit") ?? "",
                IsApproximate = reader.Flag("approximate") ?? false,
                Text = reader.Text("text"),
                Place = reader.Text("place"),
            });
            reader.Finish();
        }

        return statements;
    }
}
