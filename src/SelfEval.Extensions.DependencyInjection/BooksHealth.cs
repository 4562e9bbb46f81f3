using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Says which books could not be renewed.</summary>
internal sealed class BooksHealth(SelfEvalScorers scorers) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        NamedBook[] books = [.. scorers.Changeable];
        Dictionary<string, object> data = books.ToDictionary(b => b.Name, b => (object)$"{b.Current.Book.Id} {b.Current.Book.Version}");
        string[] problems = [.. books.Where(b => b.Problem is not null).Select(b => $"{b.Name}: {b.Problem}")];
        return Task.FromResult(problems.Length == 0
            ? HealthCheckResult.Healthy(data: data)
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join(Environment.NewLine, problems), data: data));
    }
}
