using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Finds the text of the book that another one extends: by the extending file and the id it gives.</summary>
internal delegate SourceText? ParentSource(SourceText child, string id);

/// <summary>Reads a book and the books it builds on, merges and vets them.</summary>
internal static class BookLoader
{
    private const int MostParents = 8;

    /// <summary>The vetted book, or null; all diagnostics of the book's own file. A thorough look, if one is given, adds what it finds.</summary>
    public static BookTrees? Load(SourceText source, ParentSource parents, Action<BookTrees>? lookThoroughly, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag(source);
        BookDocument? document = Resolve(bag, parents, []);
        BookTrees? trees = document is null ? null : BookCompiler.Compile(document);
        if (trees is not null && !bag.IsFull && !bag.Holds(DiagnosticCatalog.TooMuchWork))
        {
            lookThoroughly?.Invoke(trees);
        }

        diagnostics = bag.ToList();
        return bag.HasErrors ? null : trees;
    }

    private static BookDocument? Resolve(DiagnosticBag bag, ParentSource parents, List<string> chain)
    {
        if (BookReader.Read(bag) is not { } book)
        {
            return null;
        }

        chain.Add(book.Id);
        BookDocument merged = book;
        foreach (ParentReference parent in book.Extends)
        {
            merged = ResolveParent(bag, parent, parents, chain) is { } document ? BookMerge.Merge(document, merged) : merged;
        }

        chain.RemoveAt(chain.Count - 1);
        return merged;
    }

    private static BookDocument? ResolveParent(DiagnosticBag bag, ParentReference reference, ParentSource parents, List<string> chain)
    {
        if (chain.Contains(reference.Id) || chain.Count > MostParents)
        {
            bag.Add(DiagnosticCatalog.ExtendsLoop, reference.Offset, string.Join(" → ", chain.Append(reference.Id)));
            return null;
        }

        if (parents(bag.Source, reference.Id) is not { } source)
        {
            (string chinese, string english) = NearestName.Suggestion(reference.Id, BuiltInBooks.Ids);
            bag.Add(DiagnosticCatalog.UnknownParent, reference.Offset, reference.Id, chinese, english);
            return null;
        }

        var parentBag = new DiagnosticBag(source);
        BookDocument? parent = Resolve(parentBag, parents, chain);
        // The tests hold every shipped book free of faults.
        if (parent is not null && !source.IsShipped)
        {
            BookCompiler.Compile(parent);
        }

        if (parent is null || parentBag.HasErrors)
        {
            IReadOnlyList<Diagnostic> faults = [.. parentBag.ToList().Where(d => d.Severity == Severity.Error)];
            bag.Add(DiagnosticCatalog.ParentHasErrors, reference.Offset, reference.Id, faults.Count, faults.Count > 0 ? faults[0].ToString() : "");
            return null;
        }

        return parent;
    }
}
