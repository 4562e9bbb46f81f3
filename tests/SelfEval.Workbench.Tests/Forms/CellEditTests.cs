using SelfEval.Model;
using SelfEval.Workbench.Forms;

namespace SelfEval.Workbench.Tests.Forms;

/// <summary>Cells and rows of a form changed by hand: the form stays one that its reader takes, or nothing is changed and the reason is given.</summary>
public sealed class CellEditTests
{
    private static SelfEvaluation Seed => SampleFiles.Seed;

    [Theory]
    [InlineData("projects[1].executed", "15.5")]
    [InlineData("projects[1].executed", "1,015.5")]
    [InlineData("projects[0].name", "公车")]
    [InlineData("projects[0].planned", "false")]
    [InlineData("projects[0].purpose", "")]
    [InlineData("expenseControl.hospitality.actual", "0.5")]
    [InlineData("expenseControl.procurement.priorActual", "3")]
    [InlineData("expenseControl.office.budget", "——")]
    [InlineData("expenseControl.office.actual", "无")]
    [InlineData("expenseControl.staffing.inPost", "21")]
    [InlineData("expenseControl.earmarked.actual", "2")]
    [InlineData("basicExpenditure.total", "500")]
    [InlineData("budget.byUse.parts[1].fullYear", "80")]
    [InlineData("budget.initial", "560")]
    [InlineData("indicators[3].actual", "销号530项")]
    [InlineData("indicators[3].weight", "8")]
    public void TryApply_AValueThatFits_ChangesItAlone(string where, string words)
    {
        CellEdit.TryApply(Seed, where, words, out SelfEvaluation? changed, out (string, string) problem).Should().BeTrue(problem.ToString());

        changed.Should().NotBe(Seed);
        CellEdit.TryApply(changed!, where, Was(where), out SelfEvaluation? back, out _).Should().BeTrue();
        back.Should().Be(Seed, "nothing else was changed");
    }

    [Theory]
    [InlineData("projects[1].executed", "许多")]
    [InlineData("expenseControl.hospitality.actual", "十几")]
    [InlineData("indicators[0].weight", "许多")]
    [InlineData("budget.weight", "无")]
    public void TryApply_NoNumber_IsRefusedWithTheReason(string where, string words)
    {
        CellEdit.TryApply(Seed, where, words, out _, out (string Chinese, string English) problem).Should().BeFalse();

        problem.Chinese.Should().Contain(words);
        problem.English.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("projects[99].executed")]
    [InlineData("projects[-1].executed")]
    [InlineData("projects[x].executed")]
    [InlineData("projects[].executed")]
    [InlineData("unit[0].executed")]
    [InlineData("projects[0]")]
    public void TryApply_APathThatLeadsNowhere_ChangesNothing(string where) => CellEdit.TryApply(Seed, where, "1", out _, out _).Should().BeFalse();

    [Fact]
    public void TryAdd_ThenRemove_OfAProject_IsTheFormAsItWas()
    {
        CellEdit.TryAdd(Seed, "projects", out SelfEvaluation? more, out _).Should().BeTrue();
        more!.Projects.Should().HaveCount(11);

        CellEdit.TryRemove(more, "projects[10]", out SelfEvaluation? back, out _).Should().BeTrue();
        back.Should().Be(Seed);
    }

    [Fact]
    public void TryAdd_ToAFormWithoutAnyProject_MakesTheList()
    {
        CellEdit.TryAdd(Seed with { Projects = [] }, "projects", out SelfEvaluation? more, out _).Should().BeTrue();

        more!.Projects.Single().Name.Should().Be("新项目1");
    }

    [Fact]
    public void TryAdd_ALineOfTheBasicData_CanBeFilledAndTakenAway()
    {
        SelfEvaluation bare = Seed with { ExpenseControl = null };
        CellEdit.TryAdd(bare, "expenseControl.hospitality", out SelfEvaluation? more, out _).Should().BeTrue();
        CellEdit.TryApply(more!, "expenseControl.hospitality.actual", "0.36", out more, out _).Should().BeTrue();
        more!.ExpenseControl!.Hospitality!.Actual.Value.Should().Be(0.36m);

        CellEdit.TryRemove(more, "expenseControl.hospitality", out SelfEvaluation? back, out _).Should().BeTrue();
        back!.ExpenseControl!.Hospitality.Should().BeNull();
    }

    /// <summary>The words that put the seed's own value back.</summary>
    private static string Was(string where) => where switch
    {
        "projects[1].executed" => "15.08",
        "projects[0].name" => "公务用车运行维护经费",
        "projects[0].planned" => "true",
        "projects[0].purpose" => "油费、保养修理费",
        "expenseControl.hospitality.actual" => "0.36",
        "expenseControl.procurement.priorActual" => "——",
        "expenseControl.office.budget" => "8.75",
        "expenseControl.office.actual" => "6.13",
        "expenseControl.staffing.inPost" => "22",
        "expenseControl.earmarked.actual" => "",
        "basicExpenditure.total" => "507.53",
        "budget.byUse.parts[1].fullYear" => "74.95",
        "budget.initial" => "556.95",
        "indicators[3].actual" => "销号527项",
        _ => "7",
    };
}
