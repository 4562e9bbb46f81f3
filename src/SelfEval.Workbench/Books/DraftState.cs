using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>What is known of a draft's texts (草稿状态).</summary>
/// <param name="Book">The book; null where the text has errors.</param>
/// <param name="LastGood">The book of the last text without errors, for trials while the text is being written.</param>
/// <param name="Diagnostics">Everything found, sorted by place.</param>
/// <param name="Root">The text's structure; null where it is no JSON.</param>
/// <param name="IsThorough">True where rules that are never reached and sample rows have been looked at too.</param>
public sealed record DraftState(RuleBook? Book, RuleBook? LastGood, IReadOnlyList<Diagnostic> Diagnostics, JsonPart? Root, bool IsThorough)
{
    public int Errors => Diagnostics.Count(d => d.Severity == FindingSeverity.Error);

    public static DraftState Of(BookTexts texts, string path, DraftState? before)
    {
        RuleBook.TryParse(texts.Book, path, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics);
        return new DraftState(book, book ?? before?.LastGood, diagnostics, JsonText.TryRead(texts.Book), false);
    }
}
