using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Reads a book and the books it builds on, merges and vets them.</summary>
internal static class BookLoader
{
    /// <summary>The vetted book, or null; all diagnostics of the book's own file. A thorough look, if one is given, adds what it finds.</summary>
    public static BookTrees? Load(SourceText source, ParentSource parents, OwnWords words, Action<BookTrees>? lookThoroughly, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag(source);
        BookDocument? document = new BookParents(parents, words).Resolve(bag);
        BookTrees? trees = document is null ? null : BookCompiler.Compile(document);
        if (trees is not null && bag is { IsFull: false, IsIncomplete: false } && !bag.Holds(DiagnosticCatalog.TooMuchWork))
        {
            lookThoroughly?.Invoke(trees);
        }

        diagnostics = bag.ToList();
        return bag.HasErrors ? null : trees;
    }
}
