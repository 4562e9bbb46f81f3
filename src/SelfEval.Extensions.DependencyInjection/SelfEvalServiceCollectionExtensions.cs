using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SelfEval.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds scoring of self-evaluations to an app.</summary>
public static class SelfEvalServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="SelfEvalScorers"/> with the built-in books, by their ids. A <see cref="SelfEval.Scorer"/> can be asked for by the name of its book too, as a keyed
    /// service: the one that stands for the book at that moment.
    /// </summary>
    /// <param name="services">The services.</param>
    [RequiresDynamicCode(NativeCompilation.Message)]
    [RequiresUnreferencedCode(NativeCompilation.Message)]
    public static IServiceCollection AddSelfEval(this IServiceCollection services) => services.AddSelfEval(static _ => { });

    /// <summary>Adds <see cref="SelfEvalScorers"/> with the books that the code names; the built-in books are there by their ids.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the books.</param>
    [RequiresDynamicCode(NativeCompilation.Message)]
    [RequiresUnreferencedCode(NativeCompilation.Message)]
    public static IServiceCollection AddSelfEval(this IServiceCollection services, Action<SelfEvalOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SelfEvalOptions>().Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SelfEvalOptions>, OptionsCheck>());
        services.TryAddSingleton(p => new Telemetry(p.GetService<IMeterFactory>()));
        services.TryAddSingleton(Create);
        services.TryAddKeyedTransient(KeyedService.AnyKey, static (p, name) => p.GetRequiredService<SelfEvalScorers>().Get(name as string ?? throw new KeyNotFoundException($"A scorer is asked for by the name of its rule book, a string, and not by '{name}'.")));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupLoad>());
        return services;
    }

    /// <summary>Adds <see cref="SelfEvalScorers"/> with the books that the configuration names, mostly its section <c>SelfEval</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section: <c>Books</c>, <c>ReloadOnChange</c>, <c>PollInterval</c>; a setting of another name stops the start.</param>
    [RequiresDynamicCode(NativeCompilation.Message)]
    [RequiresUnreferencedCode(NativeCompilation.Message)]
    public static IServiceCollection AddSelfEval(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSelfEval();
        services.AddOptions<SelfEvalOptions>().Bind(configuration);
        services.AddSingleton<IValidateOptions<SelfEvalOptions>>(new SettingsCheck(configuration));
        return services;
    }

    /// <summary>
    /// Adds a health check of the rule books (健康检查): healthy where every book in use is what its file or source holds now; otherwise the old book
    /// serves on, and the check names it with the reason.
    /// </summary>
    /// <param name="builder">The health checks, of <c>services.AddHealthChecks()</c>.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What it says where a book could not be renewed; degraded unless set, since scoring goes on.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    [RequiresDynamicCode(NativeCompilation.Message)]
    [RequiresUnreferencedCode(NativeCompilation.Message)]
    public static IHealthChecksBuilder AddSelfEval(this IHealthChecksBuilder builder, string name = "selfeval", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, static p => new BooksHealth(p.GetRequiredService<SelfEvalScorers>()), failureStatus, tags));
    }

    [RequiresDynamicCode(NativeCompilation.Message)]
    [RequiresUnreferencedCode(NativeCompilation.Message)]
    private static SelfEvalScorers Create(IServiceProvider services) => new(
        services,
        services.GetRequiredService<IOptions<SelfEvalOptions>>().Value,
        services.GetService<ILogger<SelfEvalScorers>>() ?? NullLogger<SelfEvalScorers>.Instance,
        services.GetRequiredService<Telemetry>());
}
