using SelfEval.Engine.Programs;

namespace SelfEval.Authoring.Choices;

/// <summary>
/// Collects what a book decided where the law is open (本书的选择), from what it really uses: rules that its parameters switch off, entries behind
/// one that takes every row, and parameters that nothing left reads are no choices.
/// </summary>
internal static class ChoiceList
{
    public static IReadOnlyList<BookChoice> Of(BookTrees book)
    {
        var used = new UsedRules(book);
        return [.. GeneralChoices.Of(book.Document), .. MethodChoices.Of(used), .. ParameterChoices.Of(book.Document, used, book.Checks)];
    }
}
