using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>A book that the app fetches itself, from a database for instance. It has changed when its token says so.</summary>
internal sealed class SourceBook(string name, Func<IServiceProvider, SelfEvalBookText> source, IServiceProvider services, RuleWords words, Func<RuleBook, Scorer> scorerOf) : NamedBook(name, scorerOf)
{
    private IChangeToken? _changed;

    public override string Origin => "its source";

    protected override bool Look(bool isHeld) => isHeld || _changed is { HasChanged: true };

    protected override bool TryLoad([NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
    {
        using IServiceScope scope = services.CreateScope();
        SelfEvalBookText text = source(scope.ServiceProvider) ?? throw new InvalidOperationException($"The source of rule book '{Name}' gave null.");
        _changed = text.Changed;
        return RuleBook.TryParse(text.Json, Name, out book, out diagnostics, words);
    }
}
