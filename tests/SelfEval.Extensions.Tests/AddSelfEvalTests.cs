using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
        app.Scorers.Get("county").Book.Should().BeSameAs(app.Scorers.Get("lusong-2023").Book, "the scorers differ by the name that they are counted under");
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
    [InlineData("Books:x:Path", "no/such/book.json", "*'x'*Books:x:Path*no/such/book.json*cannot be read*")]
    [InlineData("Books:x:Path", "a\0b.json", "*'x'*Books:x:Path*cannot be read*")]
    [InlineData("Books:x:Path", ".", "*'x'*Books:x:Path*folder*")]
    [InlineData("PolInterval", "00:00:02", "*PolInterval*There are*PollInterval*")]
    [InlineData("Books:x:BuildIn", "lusong-2023", "*Books:x:BuildIn*There are*Books:x:BuiltIn*")]
    [InlineData("Words", "x", "*There is no setting Words.*")]
    [InlineData("Books:x:Source", "x", "*There is no setting Books:x:Source.*")]
    [InlineData("PollInterval", "00:00:00", "*PollInterval*00:00:02*")]
    [InlineData("PollInterval", "-00:00:01", "*PollInterval*")]
    [InlineData("PollInterval", "00:00:00.0000001", "*PollInterval*")]
    [InlineData("PollInterval", "2", "*PollInterval is 2 days*00:00:02*")]
    [InlineData("PollInterval", "24:00:00", "*PollInterval is 24 days*")]
    [InlineData("PollInterval", "60", "*PollInterval is 60 days*")]
    [InlineData("PollInterval", "1", "*PollInterval is 1 days*")]
    [InlineData("PollInterval", "00:00:00.005", "*PollInterval is 00:00:00.0050000; it must be 00:00:00.010 to 23:59:59*")]
    public void Start_WrongSettings_SaysWhich(string key, string value, string message)
    {
        using var app = new App(Path.GetTempPath(), (key, value));

        app.Invoking(a => a.Start()).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Theory]
    [InlineData("00:00:00.010")]
    [InlineData("23:59:59")]
    public void Start_PollIntervalAtItsBounds_IsTaken(string interval)
    {
        using App app = new App(Path.GetTempPath(), ("PollInterval", interval)).Start();

        app.Scorers.Names.Should().Equal(RuleBooks.Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PollInterval", "2s", "SelfEval:PollInterval")]
    [InlineData("ReloadOnChange", "yes", "SelfEval:ReloadOnChange")]
    public void Start_UnreadableSetting_NamesIt(string key, string value, string name)
    {
        using var app = new App(Path.GetTempPath(), (key, value));

        app.Invoking(a => a.Start()).Should().Throw<InvalidOperationException>().WithMessage($"*{name}*");
    }

    [Fact]
    public void Start_BothPathAndBuiltIn_AsksForOne()
    {
        using var app = new App(Path.GetTempPath(), ("Books:x:Path", "a.json"), ("Books:x:BuiltIn", "hubei"));

        app.Invoking(a => a.Start()).Should().Throw<OptionsValidationException>().WithMessage("*Books:x:Path*Books:x:BuiltIn*exactly one*");
    }

    /// <summary>A file names the book in small letters, a variable of the environment in capitals: one key to the configuration, one book here.</summary>
    [Fact]
    public void Names_InOtherCapitals_AreTheSameBook()
    {
        using var folder = new BookFolder();
        using App app = new App(
            folder.Root,
            builder => builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("SELFEVAL:BOOKS:DEPARTMENT:PATH", (string?)"rules/ours/rulebook.json")]),
            ("Books:department:Path", "elsewhere.json"),
            ("Books:Lusong-2023:Path", "rules/ours/rulebook.json"),
            ("Books:COUNTY:BuiltIn", "hubei")).Start();

        app.Scorers.Get("department").Book.Version.Should().Be("first");
        app.Scorers.Get("County").Should().BeSameAs(app.Scorers.Get("COUNTY"));
        app.Scorers.Get("County").Book.Should().BeSameAs(app.Scorers.Get("hubei").Book);
        app.Scorers.TryReload("DEPARTMENT", out _).Should().BeTrue();
        app.Scorers.Names.Should().OnlyHaveUniqueItems(n => n.ToUpperInvariant()).And.HaveCount(RuleBooks.Ids.Count + 2);
        app.Scorers.Get("lusong-2023").Book.Version.Should().Be("first", "a book of one's own goes before the built-in one of that name");
    }

    [Fact]
    public void Books_ByCodeInOtherCapitals_AreOne()
    {
        var options = new SelfEvalOptions();
        options.Books["Ours"] = new SelfEvalBook { BuiltIn = "hubei" };
        options.Books["ours"] = new SelfEvalBook { BuiltIn = "lusong-2023" };

        options.Books.Should().ContainSingle().Which.Value.BuiltIn.Should().Be("lusong-2023");
    }

    [Fact]
    public void Start_BookWithErrors_StopsWithAllDiagnostics()
    {
        using var folder = new BookFolder();
        folder.Replace(BookFolder.Faulty);
        using var app = new App(folder.Root, ("Books:ours:Path", "rules/ours/rulebook.json"));

        app.Invoking(a => a.Start()).Should().Throw<InvalidFileException>().Which.Diagnostics.Should().Contain(d => d.Code == "SE0204");
    }

    /// <summary>Where it comes from, and what is odd in it, at the level of what was found.</summary>
    [Fact]
    public void Start_BookWithAWarning_LogsTheBookAndTheWarning()
    {
        using var folder = new BookFolder();
        folder.Replace("""{ "id": "child", "title": "子规则书", "version": "1", "extends": "lusong-2023", "parameters": { "没人用的": { "value": 1 } } }""");
        using App app = new App(folder.Root, ("Books:ours:Path", "rules/ours/rulebook.json")).Start();

        Diagnostic warning = app.Scorers.Get("ours").Book.Diagnostics.Should().ContainSingle().Which;

        app.Log.Lines.Select(l => (l.Level, l.Text)).Should().Equal(
            (LogLevel.Information, $"Rule book ours: loaded child 1 from {folder.Book}"), (LogLevel.Warning, $"Rule book ours: {warning}"));
    }

    [Fact]
    public void Get_UnknownName_NamesTheBooksThereAre()
    {
        using App app = new App(Path.GetTempPath()).Start();

        app.Scorers.TryGet("nowhere", out _).Should().BeFalse();
        app.Scorers.Invoking(s => s.Get("nowhere")).Should().Throw<KeyNotFoundException>().WithMessage("*lusong-2023*");
    }
}
