using System.Globalization;
using Microsoft.Extensions.Options;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Refuses settings that make no sense, each by its name: no book, two books or an unknown one; times that nobody can mean.</summary>
internal sealed class OptionsCheck : IValidateOptions<SelfEvalOptions>
{
    public ValidateOptionsResult Validate(string? name, SelfEvalOptions options)
    {
        string[] faults = [.. options.Books.SelectMany(b => FaultsOf(b.Key, b.Value)), .. FaultsOf(options.PollInterval)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The bounds also catch what was meant as seconds: .NET reads "2" as two days and "24:00:00" as twenty-four.</summary>
    private static IEnumerable<string> FaultsOf(TimeSpan interval)
    {
        if (interval < SelfEvalOptions.ShortestPollInterval || interval > SelfEvalOptions.LongestPollInterval)
        {
            string days = (interval.TotalDays >= 1 ? interval.TotalDays.ToString("0.##", CultureInfo.InvariantCulture) + " days" : interval.ToString());
            yield return $"PollInterval is {days}; it must be {SelfEvalOptions.ShortestPollInterval:hh\\:mm\\:ss\\.fff} to {SelfEvalOptions.LongestPollInterval:hh\\:mm\\:ss}, written hh:mm:ss. A number without colons counts days, and so do hours above 23: for two seconds write 00:00:02.";
        }
    }

    internal static IEnumerable<string> FaultsOf(string name, SelfEvalBook? book)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return "Books: a rule book has an empty name; give it one.";
        }

        if (book is null || (string.IsNullOrWhiteSpace(book.Path) ? 0 : 1) + (string.IsNullOrWhiteSpace(book.BuiltIn) ? 0 : 1) + (book.Source is null ? 0 : 1) != 1)
        {
            yield return $"Rule book '{name}': set Books:{name}:{nameof(SelfEvalBook.Path)}, Books:{name}:{nameof(SelfEvalBook.BuiltIn)} or, in code, {nameof(SelfEvalBook.Source)}: exactly one of the three.";
        }
        else if (!string.IsNullOrWhiteSpace(book.BuiltIn) && !RuleBooks.Ids.Contains(book.BuiltIn, StringComparer.Ordinal))
        {
            yield return $"Rule book '{name}': there is no built-in book '{book.BuiltIn}' (Books:{name}:{nameof(SelfEvalBook.BuiltIn)}). Built in: {string.Join(", ", RuleBooks.Ids)}.";
        }
    }
}
