using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Loads the books when the host starts, so that a book with errors stops the start and not the first request.</summary>
internal sealed class StartupLoad(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<SelfEvalScorers>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
