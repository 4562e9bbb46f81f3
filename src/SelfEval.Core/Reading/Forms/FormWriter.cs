using System.Globalization;
using Newtonsoft.Json;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Writes a form as the JSON that <see cref="FormReader"/> reads. What is missing is left out; 无 is written as 无.</summary>
internal sealed class FormWriter(JsonTextWriter json)
{
    public void Write(SelfEvaluation form) => Object(() =>
    {
        Number("formatVersion", FormatVersion.Form);
        Text("kind", form.Kind == FormKind.Project ? "project" : "department");
        Number("year", form.Year);
        Text("unit", form.Unit);
        Text("projectName", form.ProjectName);
        Text("ruleBook", form.RuleBook);
        Text("layout", form.Layout);
        Flag("partial", form.IsPartial ? true : null);
        Member("staffing", form.Staffing, Staffing);
        Member("budget", form.Budget, Budget);
        Member("basicExpenditure", form.BasicExpenditure, Basic);
        List("projects", form.Projects, Project);
        Member("expenseControl", form.ExpenseControl, new ExpenseWriter(this).Write);
        Text("expectedGoal", form.ExpectedGoal);
        Text("actualGoal", form.ActualGoal);
        Member("headings", form.Headings.Count == 0 ? null : form.Headings, headings => Object(() =>
        {
            foreach ((string name, decimal weight) in headings)
            {
                Number(name, weight);
            }
        }));
        List("indicators", form.Indicators, Indicator);
        Number("totalWeight", form.DeclaredTotalWeight);
        Number("total", form.DeclaredTotal);
        Text("grade", form.DeclaredGrade);
        Text("reportDate", form.ReportDate);
        Flag("signed", form.IsSigned);
        Member("notes", form.Notes.Count == 0 ? null : form.Notes, Texts);
        List("statements", form.Statements, Statement);
    });

    public void Staffing(Staffing staffing) => Object(() =>
    {
        Figure("establishment", staffing.Establishment);
        Figure("inPost", staffing.InPost);
        Figure("retired", staffing.Retired);
        Text("printedRate", staffing.PrintedRate);
    });

    private void Budget(Budget budget) => Object(() =>
    {
        Figure("initial", budget.Initial);
        Figure("fullYear", budget.FullYear);
        Figure("executed", budget.Executed);
        Figure("adjustment", budget.Adjustment);
        Figure("carriedIn", budget.CarriedIn);
        Figure("balance", budget.Balance);
        Number("weight", budget.Weight);
        Text("printedRate", budget.PrintedRate);
        Number("declaredScore", budget.DeclaredScore);
        Text("reason", budget.Reason);
        Review(budget.ReviewScore, budget.ReviewCut, budget.ReviewReason);
        Member("bySource", budget.BySource, Split);
        Member("byUse", budget.ByUse, Split);
    });

    private void Split(BudgetSplit split) => Object(() =>
    {
        Figure("total", split.Total);
        List("parts", split.Parts, part => Object(() =>
        {
            Text("name", part.Name);
            Figure("initial", part.Initial);
            Figure("fullYear", part.FullYear);
            Figure("executed", part.Executed);
        }));
    });

    private void Basic(BasicExpenditure basic) => Object(() =>
    {
        Figure("total", basic.Total);
        Figure("staffCost", basic.StaffCost);
        Figure("runningCost", basic.RunningCost);
    });

    private void Project(Project project) => Object(() =>
    {
        Text("name", project.Name);
        Flag("planned", project.IsPlanned);
        Figure("initial", project.Initial);
        Figure("adjustment", project.Adjustment);
        Figure("executed", project.Executed);
        Figure("carryOver", project.CarryOver);
        Text("purpose", project.Purpose);
        Text("otherName", project.OtherName);
        Text("note", project.Note);
    });

    private void Indicator(Indicator row) => Object(() =>
    {
        Text("level1", row.Level1);
        Text("level2", row.Level2);
        Text("name", row.Name);
        Text("target", row.Target.Text);
        Text("actual", row.Actual.Text);
        Number("weight", row.Weight);
        Number("score", row.DeclaredScore);
        Text("reason", row.Reason);
        Text("criterion", row.Criterion);
        Text("direction", row.Direction);
        Text("nature", row.Nature);
        Number("coefficient", row.Coefficient);
        Text("grade", row.Grade);
        List("items", row.Items, Item);
        List("parts", row.Parts, Indicator);
        Number("money", row.Money);
        Review(row.ReviewScore, row.ReviewCut, row.ReviewReason);
        Text("note", row.Note);
    });

    private void Item(ChecklistItem item) => Object(() =>
    {
        Text("name", item.Name);
        Number("points", item.Points);
        Text("met", item.IsNotApplicable ? "不适用" : null);
        Flag("met", item.IsNotApplicable ? null : item.IsMet);
        Number("earned", item.Earned);
    });

    private void Review(decimal? score, decimal? cut, string? reason) =>
        Member("review", score is null && cut is null && reason is null ? null : "", _ => Object(() =>
        {
            Number("score", score);
            Number("cut", cut);
            Text("reason", reason);
        }));

    private void Statement(Statement statement) => Object(() =>
    {
        Text("about", statement.About);
        Text("indicator", statement.Indicator);
        Number("value", statement.Value);
        Text("unit", statement.Unit);
        Flag("approximate", statement.IsApproximate ? true : null);
        Text("text", statement.Text);
        Text("place", statement.Place);
    });

    private void Texts(IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    }

    public void Object(Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    public void Member<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            write(value);
        }
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }

    public void Flag(string name, bool? value)
    {
        if (value is { } known)
        {
            json.WritePropertyName(name);
            json.WriteValue(known);
        }
    }

    /// <summary>Digit for digit: 5.00 stays 5.00.</summary>
    private void Number(string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(known.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Figure(string name, Figure figure)
    {
        Text(name, figure.IsNotApplicable ? "无" : null);
        Number(name, figure.Value);
    }
}
