using Microsoft.Extensions.Options;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Refuses settings that name no book, two books or an unknown one.</summary>
internal sealed class OptionsCheck : IValidateOptions<SelfEvalOptions>
{
    public ValidateOptionsResult Validate(string? name, SelfEvalOptions options)
    {
        List<string> faults = [.. options.Books.SelectMany(b => FaultsOf(b.Key, b.Value))];
        if (options.PollInterval <= TimeSpan.Zero)
        {
            faults.Add($"{nameof(options.PollInterval)} must be more than zero.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string name, SelfEvalBook book)
    {
        if (string.IsNullOrEmpty(book.Path) == string.IsNullOrEmpty(book.BuiltIn))
        {
            yield return $"Rule book '{name}': set either {nameof(book.Path)} or {nameof(book.BuiltIn)}.";
        }
        else if (!string.IsNullOrEmpty(book.BuiltIn) && !RuleBooks.Ids.Contains(book.BuiltIn, StringComparer.Ordinal))
        {
            yield return $"Rule book '{name}': there is no built-in book '{book.BuiltIn}'. Built in: {string.Join(", ", RuleBooks.Ids)}.";
        }
    }
}
