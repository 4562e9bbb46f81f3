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

    public App(string root, params (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("SelfEval:" + s.Key, (string?)s.Value)));
        builder.Logging.AddProvider(Log);
        builder.Services.AddSelfEval(builder.Configuration.GetSection("SelfEval"));
        _host = builder.Build();
    }

    public static SelfEvaluation Seed { get; } = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    public KeptLog Log { get; } = new();

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

    public void Dispose() => _host.Dispose();
}
