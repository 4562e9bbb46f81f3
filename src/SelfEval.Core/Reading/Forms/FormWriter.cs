using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>Writes a form as the JSON that <see cref="FormReader"/> reads. What is missing is left out; 无 is written as 无.</summary>
internal sealed class FormWriter(JsonOutput json)
{
    public void Write(SelfEvaluation form) => Object(() =>
    {
        Number("formatVersion"u8, FormatVersion.Form);
        Text("kind"u8, form.Kind == FormKind.Project ? "project" : "department");
        Number("year"u8, form.Year);
        Text("unit"u8, form.Unit);
        Text("projectName"u8, form.ProjectName);
        Text("ruleBook"u8, form.RuleBook);
        Text("layout"u8, form.Layout);
        Flag("partial"u8, form.IsPartial ? true : null);
        Member("staffing"u8, form.Staffing, Staffing);
        Member("budget"u8, form.Budget, Budget);
        Member("basicExpenditure"u8, form.BasicExpenditure, Basic);
        List("projects"u8, form.Projects, Project);
        Member("expenseControl"u8, form.ExpenseControl, new ExpenseWriter(this).Write);
        Text("expectedGoal"u8, form.ExpectedGoal);
        Text("actualGoal"u8, form.ActualGoal);
        Member("headings"u8, form.Headings.Count == 0 ? null : form.Headings, headings => Object(() =>
        {
            foreach ((string name, decimal weight) in headings)
            {
                json.Name(name);
                json.Exact(weight);
            }
        }));
        List("indicators"u8, form.Indicators, Indicator);
        Number("totalWeight"u8, form.DeclaredTotalWeight);
        Number("total"u8, form.DeclaredTotal);
        Text("grade"u8, form.DeclaredGrade);
        Text("reportDate"u8, form.ReportDate);
        Flag("signed"u8, form.IsSigned);
        Member("notes"u8, form.Notes.Count == 0 ? null : form.Notes, Texts);
        List("statements"u8, form.Statements, Statement);
    });

    public void Staffing(Staffing staffing) => Object(() =>
    {
        Figure("establishment"u8, staffing.Establishment);
        Figure("inPost"u8, staffing.InPost);
        Figure("retired"u8, staffing.Retired);
        Text("printedRate"u8, staffing.PrintedRate);
    });

    private void Budget(Budget budget) => Object(() =>
    {
        Figure("initial"u8, budget.Initial);
        Figure("fullYear"u8, budget.FullYear);
        Figure("executed"u8, budget.Executed);
        Figure("adjustment"u8, budget.Adjustment);
        Figure("carriedIn"u8, budget.CarriedIn);
        Figure("balance"u8, budget.Balance);
        Number("weight"u8, budget.Weight);
        Text("printedRate"u8, budget.PrintedRate);
        Number("declaredScore"u8, budget.DeclaredScore);
        Text("reason"u8, budget.Reason);
        Review(budget.ReviewScore, budget.ReviewCut, budget.ReviewReason);
        Member("bySource"u8, budget.BySource, Split);
        Member("byUse"u8, budget.ByUse, Split);
    });

    private void Split(BudgetSplit split) => Object(() =>
    {
        Figure("total"u8, split.Total);
        List("parts"u8, split.Parts, part => Object(() =>
        {
            Text("name"u8, part.Name);
            Figure("initial"u8, part.Initial);
            Figure("fullYear"u8, part.FullYear);
            Figure("executed"u8, part.Executed);
        }));
    });

    private void Basic(BasicExpenditure basic) => Object(() =>
    {
        Figure("total"u8, basic.Total);
        Figure("staffCost"u8, basic.StaffCost);
        Figure("runningCost"u8, basic.RunningCost);
    });

    private void Project(Project project) => Object(() =>
    {
        Text("name"u8, project.Name);
        Flag("planned"u8, project.IsPlanned);
        Figure("initial"u8, project.Initial);
        Figure("adjustment"u8, project.Adjustment);
        Figure("executed"u8, project.Executed);
        Figure("carryOver"u8, project.CarryOver);
        Text("purpose"u8, project.Purpose);
        Text("otherName"u8, project.OtherName);
        Text("note"u8, project.Note);
    });

    private void Indicator(Indicator row) => Object(() =>
    {
        Text("level1"u8, row.Level1);
        Text("level2"u8, row.Level2);
        Text("name"u8, row.Name);
        Text("target"u8, row.Target.Text);
        Text("actual"u8, row.Actual.Text);
        Number("weight"u8, row.Weight);
        Number("score"u8, row.DeclaredScore);
        Text("reason"u8, row.Reason);
        Text("criterion"u8, row.Criterion);
        Text("direction"u8, row.Direction);
        Text("nature"u8, row.Nature);
        Number("coefficient"u8, row.Coefficient);
        Text("grade"u8, row.Grade);
        List("items"u8, row.Items, Item);
        List("parts"u8, row.Parts, Indicator);
        Number("money"u8, row.Money);
        Review(row.ReviewScore, row.ReviewCut, row.ReviewReason);
        Text("note"u8, row.Note);
    });

    private void Item(ChecklistItem item) => Object(() =>
    {
        Text("name"u8, item.Name);
        Number("points"u8, item.Points);
        Text("met"u8, item.IsNotApplicable ? "不适用" : null);
        Flag("met"u8, item.IsNotApplicable ? null : item.IsMet);
        Number("earned"u8, item.Earned);
    });

    private void Review(decimal? score, decimal? cut, string? reason) =>
        Member("review"u8, score is null && cut is null && reason is null ? null : "", _ => Object(() =>
        {
            Number("score"u8, score);
            Number("cut"u8, cut);
            Text("reason"u8, reason);
        }));

    private void Statement(Statement statement) => Object(() =>
    {
        Text("about"u8, statement.About);
        Text("indicator"u8, statement.Indicator);
        Number("value"u8, statement.Value);
        Text("unit"u8, statement.Unit);
        Flag("approximate"u8, statement.IsApproximate ? true : null);
        Text("text"u8, statement.Text);
        Text("place"u8, statement.Place);
    });

    private void Texts(IReadOnlyList<string> texts)
    {
        using (json.List())
        {
            foreach (string text in texts)
            {
                json.Item(text);
            }
        }
    }

    public void Object(Action members)
    {
        using (json.Object())
        {
            members();
        }
    }

    public void Member<T>(ReadOnlySpan<byte> name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            json.Name(name);
            write(value);
        }
    }

    public void Member<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            json.Name(name);
            write(value);
        }
    }

    private void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        using (json.List(name))
        {
            foreach (T item in items)
            {
                write(item);
            }
        }
    }

    public void Text(ReadOnlySpan<byte> name, string? value) => json.TextIfAny(name, value);

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            json.Flag(name, known);
        }
    }

    private void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } known)
        {
            json.Exact(name, known);
        }
    }

    public void Figure(ReadOnlySpan<byte> name, Figure figure)
    {
        Text(name, figure.IsNotApplicable ? "无" : null);
        Number(name, figure.Value);
    }
}
