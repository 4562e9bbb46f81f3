using SelfEval.Model;

namespace SelfEval.Tests.Outcomes;

public sealed class BookSuggestionsTests
{
    [Fact]
    public void For_HubeiProjectOf2022_NamesTheProvincesBookFirstAndSaysWhy()
    {
        SelfEvaluation form = EvaluationFile.Load(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases", "008-huangshi-tushuguan-gongxiang-2022.json"));

        IReadOnlyList<BookSuggestion> books = BookSuggestions.For(form);

        books[0].Book.Id.Should().Be("hubei");
        books[0].Chinese.Should().Contain("湖北").And.Contain("项目").And.Contain("2022 年度适用").And.Contain("分值全部一致");
        books.Should().HaveCountLessThanOrEqualTo(3);
    }

    [Fact]
    public void For_SeedWithoutItsBook_NamesTheDistrictsBook() =>
        BookSuggestions.For(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")) with { RuleBook = null })[0].Book.Id.Should().Be("lusong-2023");

    [Fact]
    public void For_AnyProject_OffersNoCountysDepartmentBook()
    {
        var form = new SelfEvaluation { Kind = FormKind.Project, Year = 2023, Unit = "某县林业局", ProjectName = "造林" };

        BookSuggestions.For(form).Select(s => s.Book.Id).Should().NotContain("anhui-shouxian-department").And.NotContain("lusong-2023");
    }

    [Fact]
    public void For_ChecklistWithoutTargets_NamesTheChecklistBook()
    {
        var form = new SelfEvaluation { Kind = FormKind.Project, Year = 2021, Unit = "某局", Indicators = [new Indicator { Name = "制度", Weight = 5, DeclaredScore = 5, Criterion = "制度健全得5分" }] };

        BookSuggestions.For(form)[0].Book.Id.Should().Be("criteria-checklist");
    }

    [Fact]
    public void Score_FormThatNamesNoBook_ProposesAndScoresNothing()
    {
        (int status, string output, string error) = Cli.CommandLine.Run("score", Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases", "008-huangshi-tushuguan-gongxiang-2022.json"));

        (status, output).Should().Be((1, ""));
        error.Should().Contain("--rules hubei").And.Contain("表上写着“湖北”");
    }
}
