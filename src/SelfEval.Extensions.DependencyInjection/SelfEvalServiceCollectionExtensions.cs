using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SelfEval.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds scoring of self-evaluations to an app.</summary>
public static class SelfEvalServiceCollectionExtensions
{
    /// <summary>Adds <see cref="SelfEvalScorers"/> with the built-in books, by their ids.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddSelfEval(this IServiceCollection services) => services.AddSelfEval(static _ => { });

    /// <summary>Adds <see cref="SelfEvalScorers"/> with the books that the code names; the built-in books are there by their ids.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the books.</param>
    public static IServiceCollection AddSelfEval(this IServiceCollection services, Action<SelfEvalOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SelfEvalOptions>().Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SelfEvalOptions>, OptionsCheck>());
        services.TryAddSingleton(p => new Telemetry(p.GetService<IMeterFactory>()));
        services.TryAddSingleton(Create);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupLoad>());
        return services;
    }

    /// <summary>Adds <see cref="SelfEvalScorers"/> with the books that the configuration names, mostly its section <c>SelfEval</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section: <c>Books</c>, <c>ReloadOnChange</c>, <c>PollInterval</c>; a setting of another name stops the start.</param>
    public static IServiceCollection AddSelfEval(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSelfEval();
        services.AddOptions<SelfEvalOptions>().Bind(configuration);
        services.AddSingleton<IValidateOptions<SelfEvalOptions>>(new SettingsCheck(configuration));
        return services;
    }

    private static SelfEvalScorers Create(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<SelfEvalOptions>>().Value,
        services.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory(),
        services.GetService<ILogger<SelfEvalScorers>>() ?? NullLogger<SelfEvalScorers>.Instance,
        services.GetRequiredService<Telemetry>(),
        services.GetService<TimeProvider>() ?? TimeProvider.System);
}
