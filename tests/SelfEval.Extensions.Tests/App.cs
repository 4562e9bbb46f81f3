using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SelfEval.Extensions.DependencyInjection;
using SelfEval.Model;

namespace SelfEval.Extensions.Tests;

/// <summary>A host as an app builds it, configured by a few settings.</summary>
internal sealed class App : IDisposable
{
    private readonly IHost _host;
    private readonly MeterListener _meters = new();
    private int _attempts;

    public App(string root, params (string Key, string Value)[] settings)
        : this(root, static _ => { }, settings)
    {
    }

    public App(string root, Action<HostApplicationBuilder> also, params (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("SelfEval:" + s.Key, (string?)s.Value)));
        builder.Logging.AddProvider(Log);
        also(builder);
        builder.Services.AddSelfEval(builder.Configuration.GetSection("SelfEval"));
        _host = builder.Build();
        CountReloads();
    }

    public static SelfEvaluation Seed { get; } = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    public KeptLog Log { get; } = new();

    /// <summary>How often a changed book was read or tried to be read.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    public SelfEvalScorers Scorers => _host.Services.GetRequiredService<SelfEvalScorers>();

    public App Start()
    {
        _host.Start();
        return this;
    }

    /// <summary>An app with one book from a file, looked at often.</summary>
    public static App With(BookFolder folder, bool reload = true) => new App(
        folder.Root, ("Books:ours:Path", "rules/ours/rulebook.json"), ("PollInterval", "00:00:00.020"), ("ReloadOnChange", reload.ToString())).Start();

    /// <summary>Waits for what another thread brings about; the limit only ends a broken run.</summary>
    public static void WaitUntil(Func<bool> condition) => SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(60)).Should().BeTrue();

    public void Dispose()
    {
        _meters.Dispose();
        _host.Dispose();
    }

    /// <summary>Other apps measure at the same time; the factory of this one keeps them apart.</summary>
    private void CountReloads()
    {
        IMeterFactory mine = _host.Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "selfeval.reloads" && instrument.Meter.Scope == mine)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _attempts, (int)count));
        _meters.Start();
    }
}
