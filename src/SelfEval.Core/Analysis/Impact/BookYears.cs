namespace SelfEval.Analysis.Impact;

/// <summary>The years in which a book is in force, held against a form's (适用年度).</summary>
internal static class BookYears
{
    public static bool Excludes(RuleBook book, int? year) => year < book.FirstYear || year > book.LastYear;

    public static string Words(RuleBook book) => book.Document.Effective.ToString();
}
