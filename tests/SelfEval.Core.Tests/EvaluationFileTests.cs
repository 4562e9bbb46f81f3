using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests;

public sealed class EvaluationFileTests
{
    public static TheoryData<string, string, string> BadForms()
    {
        var data = new TheoryData<string, string, string>();
        foreach (JToken bad in JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BadForms", "cases.json"))))
        {
            data.Add((string)bad["name"]!, (string)bad["text"]!, string.Join("; ", bad["expect"]!.Select(e => (string)e!)));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(BadForms))]
    public void TryParse_BadForm_NamesCodeLineAndColumn(string name, string text, string expected)
    {
        bool ok = EvaluationFile.TryParse(text, "form.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics);

        ok.Should().BeFalse(name);
        form.Should().BeNull();
        string.Join("; ", diagnostics.Select(d => $"{d.Code} {d.Location.Line}:{d.Location.Column}")).Should().Be(expected, string.Join("\n", diagnostics.Select(d => d.Render())));
        diagnostics.Should().OnlyContain(d => d.Message.Length > 5 && d.EnglishMessage.Length > 5);
    }

    [Fact]
    public void Load_Seed_HoldsEveryFigureOfTheReport()
    {
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

        form.Staffing!.InPost.Value.Should().Be(22);
        form.Staffing.Retired.Value.Should().Be(12);
        form.ExpenseControl!.Staffing!.Establishment.Value.Should().Be(25);
        form.Budget.FullYear.Value.Should().Be(582.84m);
        form.Budget.ByUse.Parts.Select(p => p.FullYear.Value).Should().Equal(507.89m, 74.95m);
        form.BasicExpenditure!.StaffCost.Value.Should().Be(437.12m);
        form.Projects.Should().HaveCount(10);
        form.Projects.Where(p => p.IsPlanned).Sum(p => p.Initial.Value).Should().Be(115.45m);
        form.Projects.Sum(p => p.Executed.Value).Should().Be(74.76m);
        form.ExpenseControl.RunningCost!.Actual.Value.Should().Be(70.41m);
        form.Indicators.Sum(i => i.Weight ?? 0).Should().Be(90);
        form.Statements.Where(s => s.Indicator == "办结各级领导批示件").Sum(s => s.Value).Should().Be(312);
    }

    [Fact]
    public void Load_BlankAndNotApplicableCells_AreNeitherZeroNorEachOther()
    {
        ExpenseControl control = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")).ExpenseControl!;

        control.Maintenance!.Budget.IsMissing.Should().BeTrue();
        control.Maintenance.Budget.Value.Should().BeNull();
        control.Procurement!.PriorActual.IsNotApplicable.Should().BeTrue();
        control.Procurement.PriorActual.Value.Should().BeNull();
        control.Vehicles!.Budget.Value.Should().Be(0);
    }

    [Fact]
    public void Load_BadForm_ThrowsWithAllDiagnostics()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "{ \"year\": true, \"unit\": 3 }");
        try
        {
            Action load = () => EvaluationFile.Load(path);
            load.Should().Throw<InvalidFileException>().Which.Diagnostics.Should().HaveCount(2);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Render_FaultBehindChineseText_PutsTheCaretUnderIt()
    {
        EvaluationFile.TryParse("{ \"year\": 2023, \"unit\": \"中共芦淞区委\", \"total\": \"96.9\" }", "f.json", out _, out IReadOnlyList<Diagnostic> diagnostics);

        string[] lines = diagnostics.Single().Render().Split('\n');
        lines[1].Should().Be("  | { \"year\": 2023, \"unit\": \"中共芦淞区委\", \"total\": \"96.9\" }");
        lines[2].Should().Be("  |                          　　　　　　            ^");
        Columns(lines[2]).Should().Be(Columns(lines[1][..lines[1].IndexOf("\"96.9", StringComparison.Ordinal)]) + 1);
    }

    private static int Columns(string text) => text.Sum(c => c > '\u2E80' ? 2 : 1);
}
