using Microsoft.Extensions.Primitives;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>A rule book's text as its source holds it now (规则书原文).</summary>
/// <param name="Json">The book's JSON; what it extends is built in.</param>
/// <param name="Changed">Says that the source holds another text (已变更), and is asked as often as files are looked at; null where only <see cref="SelfEvalScorers.TryReload"/> reads it again.</param>
public sealed record SelfEvalBookText(string Json, IChangeToken? Changed = null)
{
    /// <summary>The book's JSON.</summary>
    public string Json { get; init => field = value ?? throw new ArgumentNullException(nameof(Json)); } = Json ?? throw new ArgumentNullException(nameof(Json));
}
