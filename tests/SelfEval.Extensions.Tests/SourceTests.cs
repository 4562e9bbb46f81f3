using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

/// <summary>Books that an app fetches from where it keeps them, and books that come and go while it runs. Each look is made by hand.</summary>
public sealed class SourceTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Store _store = new(BookFolder.First);
    private readonly ServiceProvider _services;

    public SourceTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_time)
        .AddSingleton(_store)
        .AddSelfEval(o => o.Books["ours"] = new SelfEvalBook { Source = p => p.GetRequiredService<Store>().Read() })
        .AddHealthChecks().AddSelfEval().Services
        .AddLogging()
        .BuildServiceProvider();

    private SelfEvalScorers Scorers => _services.GetRequiredService<SelfEvalScorers>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Source_TokenSaysChanged_IsSwappedIn()
    {
        Scorers.Score("ours", App.Seed).Total.Should().Be(96.9m);
        _time.Look();
        _store.Reads.Should().Be(1, "nothing has changed");

        _store.Put(BookFolder.Second);
        _time.Look();

        Scorers.Score("ours", App.Seed).Total.Should().Be(95.9m);
        _store.Reads.Should().Be(2);
    }

    [Fact]
    public void Source_TextWithErrors_KeepsTheOldBookUntilTheNextChange()
    {
        Scorers.Get("ours").Book.Version.Should().Be("first");
        _store.Put(BookFolder.Faulty);
        _time.Look();
        _time.Look();

        Scorers.Get("ours").Book.Version.Should().Be("first");
        _store.Reads.Should().Be(2, "the same faulty text is not read again");

        _store.Put(BookFolder.Second);
        _time.Look();
        Scorers.Get("ours").Book.Version.Should().Be("second");
    }

    [Fact]
    public void Source_ThatFails_IsAskedAgain()
    {
        Scorers.Get("ours").Book.Version.Should().Be("first");
        _store.Put(BookFolder.Second);
        _store.IsDown = true;
        _time.Look();
        _time.Look();
        Scorers.Get("ours").Book.Version.Should().Be("first");

        _store.IsDown = false;
        _time.Look();

        Scorers.Get("ours").Book.Version.Should().Be("second");
    }

    [Fact]
    public void Source_FaultyAtTheStart_StopsIt()
    {
        _store.Put(BookFolder.Faulty);

        _services.Invoking(s => s.GetRequiredService<SelfEvalScorers>()).Should().Throw<InvalidFileException>().Which.Diagnostics.Should().OnlyContain(d => d.Location.File == "ours");
    }

    [Fact]
    public async Task HealthCheck_BookThatCannotBeRenewed_IsDegradedAndNamesIt()
    {
        HealthCheckService health = _services.GetRequiredService<HealthCheckService>();
        HealthReport before = await health.CheckHealthAsync();

        _store.Put(BookFolder.Faulty);
        _time.Look();
        HealthReport faulty = await health.CheckHealthAsync();
        _store.Put(BookFolder.Second);
        _time.Look();

        before.Status.Should().Be(HealthStatus.Healthy);
        before.Entries["selfeval"].Data["ours"].Should().Be("lusong-2023 first");
        faulty.Status.Should().Be(HealthStatus.Degraded);
        faulty.Entries["selfeval"].Description.Should().StartWith("ours: ").And.Contain("SE0204");
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public void KeyedScorer_ByTheNameOfABook_IsTheOneThatStandsForItNow()
    {
        _services.GetRequiredKeyedService<Scorer>("OURS").Should().BeSameAs(Scorers.Get("ours"));
        _services.GetRequiredKeyedService<Scorer>("lusong-2023").Score(App.Seed).Total.Should().Be(96.9m);
        _services.Invoking(s => s.GetRequiredKeyedService<Scorer>("nowhere")).Should().Throw<KeyNotFoundException>().WithMessage("*nowhere*ours*");

        _store.Put(BookFolder.Second);
        _time.Look();

        _services.GetRequiredKeyedService<Scorer>("ours").Book.Version.Should().Be("second");
    }

    [Fact]
    public void AddAndRemove_WhileTheAppRuns_AreSeenAtOnceAndKeptUpToDate()
    {
        var other = new Store(BookFolder.Second);
        Scorer held = Scorers.Get("ours");

        Scorers.Add("county", new SelfEvalBook { Source = _ => other.Read() });
        Scorers.Names.Should().Contain(["ours", "county"]);
        Scorers.Score("COUNTY", App.Seed).Total.Should().Be(95.9m);
        other.Put(BookFolder.First);
        _time.Look();
        Scorers.Score("county", App.Seed).Total.Should().Be(96.9m);

        Scorers.Remove("ours").Should().BeTrue();
        Scorers.Remove("ours").Should().BeFalse();
        Scorers.TryGet("ours", out _).Should().BeFalse();
        held.Score(App.Seed).Total.Should().Be(96.9m, "work under way finishes on its book");
    }

    [Fact]
    public void Add_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        string[] names = [.. Scorers.Names];

        Scorers.Invoking(s => s.Add("Ours", new SelfEvalBook { BuiltIn = "hubei" })).Should().Throw<ArgumentException>().WithMessage("*'Ours'*");
        Scorers.Invoking(s => s.Add(" ", new SelfEvalBook { BuiltIn = "hubei" })).Should().Throw<OptionsValidationException>().WithMessage("*empty name*");
        Scorers.Invoking(s => s.Add("x", new SelfEvalBook())).Should().Throw<OptionsValidationException>().WithMessage("*'x'*exactly one*");
        Scorers.Invoking(s => s.Add("x", new SelfEvalBook { Path = "no/such/book.json" })).Should().Throw<OptionsValidationException>().WithMessage("*no/such/book.json*");
        Scorers.Invoking(s => s.Add("x", new SelfEvalBook { Source = _ => new SelfEvalBookText("{}") })).Should().Throw<InvalidFileException>();

        Scorers.Names.Should().Equal(names);
    }

    [Fact]
    public void Add_UnderTheNameOfABuiltInBook_StandsBeforeItUntilRemoved()
    {
        Scorers.Get("lusong-2023").Score(App.Seed).Total.Should().Be(96.9m);

        Scorers.Add("lusong-2023", new SelfEvalBook { Source = _ => new SelfEvalBookText(BookFolder.Second) });
        Scorers.Score("lusong-2023", App.Seed).Total.Should().Be(95.9m);

        Scorers.Remove("lusong-2023").Should().BeTrue();
        Scorers.Score("lusong-2023", App.Seed).Total.Should().Be(96.9m);
    }

    /// <summary>Where an app keeps its book, with a token for each text.</summary>
    private sealed class Store(string text)
    {
        private string _text = text;
        private ConfigurationReloadToken _changed = new();

        public int Reads { get; private set; }

        public bool IsDown { get; set; }

        public SelfEvalBookText Read()
        {
            Reads++;
            return IsDown ? throw new TimeoutException("the database does not answer") : new SelfEvalBookText(_text, _changed);
        }

        public void Put(string text)
        {
            _text = text;
            ConfigurationReloadToken old = _changed;
            _changed = new ConfigurationReloadToken();
            old.OnReload();
        }
    }
}
