using System.Diagnostics.CodeAnalysis;
using SelfEval.Model;

namespace SelfEval;

/// <summary>
/// Which built-in books fit a form that names none (哪本规则书合适): by kind, year, place and points of the level-1 groups. They are proposed
/// and never taken: which rules a unit is under is a matter of law, and nothing is scored by a guess.
/// </summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
internal static class BookSuggestions
{
    private const int Most = 3;

    /// <summary>At most three books, the likeliest first; none where nothing speaks for any.</summary>
    public static IReadOnlyList<BookSuggestion> For(SelfEvaluation form)
    {
        IReadOnlyDictionary<string, decimal> weights = FormWeights.Of(form);
        BookSuggestion[] fitting = [.. RuleBooks.Ids.Select(id => RuleBooks.Find(id)!).Where(static b => b.Document.Scoring.Count > 0)
            .Select(book => new BookMatch(form, weights, book).Judge()).OfType<BookSuggestion>().Where(static s => s.Score > 0)
            .OrderByDescending(static s => s.Score).ThenBy(static s => s.Book.Id, StringComparer.Ordinal).Take(Most)];
        return [.. fitting.Where(s => 2 * s.Score > fitting[0].Score)];
    }
}
