using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

public sealed class AddSelfEvalTests
{
    [Fact]
    public void AddSelfEval_WithoutBooks_ScoresWithTheBuiltInOnes()
    {
        using ServiceProvider services = new ServiceCollection().AddSelfEval().BuildServiceProvider();

        ScoreCard card = services.GetRequiredService<SelfEvalScorers>().Score("lusong-2023", App.Seed);

        card.Total.Should().Be(96.9m);
    }

    [Fact]
    public void AddSelfEval_NamedBooks_KeepsThemApart()
    {
        using var folder = new BookFolder();
        File.WriteAllText(Path.Combine(folder.Root, "strict.json"), BookFolder.Second);
        using App app = new App(folder.Root, ("Books:ours:Path", "rules/ours/rulebook.json"), ("Books:strict:Path", "strict.json"), ("Books:county:BuiltIn", "lusong-2023")).Start();

        app.Scorers.Names.Should().Contain(["ours", "strict", "county", "lusong-2023"]);
        app.Scorers.Score("ours", App.Seed).Total.Should().Be(96.9m);
        app.Scorers.Score("strict", App.Seed).Total.Should().Be(95.9m);
        app.Scorers.Get("county").Should().BeSameAs(app.Scorers.Get("lusong-2023"));
    }

    [Fact]
    public void AddSelfEval_ByCode_TakesTheBooksOfTheCode()
    {
        using var folder = new BookFolder();
        using ServiceProvider services = new ServiceCollection()
            .AddSelfEval(o => o.Books["mine"] = new SelfEvalBook { Path = folder.Book })
            .BuildServiceProvider();

        services.GetRequiredService<SelfEvalScorers>().Get("mine").Book.Version.Should().Be("first");
    }

    [Theory]
    [InlineData("Books:x:BuiltIn", "lusong-2203", "*'x'*lusong-2203*lusong-2023*")]
    [InlineData("Books:x:Path", "", "*'x'*Path*BuiltIn*")]
    [InlineData("PollInterval", "00:00:00", "*PollInterval*")]
    public void Start_WrongSettings_SaysWhich(string key, string value, string message)
    {
        using var app = new App(Path.GetTempPath(), (key, value));

        app.Invoking(a => a.Start()).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Fact]
    public void Start_BookWithErrors_StopsWithAllDiagnostics()
    {
        using var folder = new BookFolder();
        folder.Replace(BookFolder.Faulty);
        using var app = new App(folder.Root, ("Books:ours:Path", "rules/ours/rulebook.json"));

        app.Invoking(a => a.Start()).Should().Throw<InvalidFileException>().Which.Diagnostics.Should().Contain(d => d.Code == "SE0204");
    }

    [Fact]
    public void Get_UnknownName_NamesTheBooksThereAre()
    {
        using App app = new App(Path.GetTempPath()).Start();

        app.Scorers.TryGet("nowhere", out _).Should().BeFalse();
        app.Scorers.Invoking(s => s.Get("nowhere")).Should().Throw<KeyNotFoundException>().WithMessage("*lusong-2023*");
    }
}
