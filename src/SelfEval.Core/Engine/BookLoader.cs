using SelfEval.Reading;
using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>Finds the text of the book that another one extends: by the extending file's name and the id it gives.</summary>
internal delegate SourceText? ParentSource(string child, string id);

/// <summary>Reads a book and the books it builds on, merges and vets them.</summary>
internal static class BookLoader
{
    private const int MostParents = 8;

    /// <summary>The vetted book, or null; all diagnostics of the book's own file. A thorough look tries the book on sample rows as well.</summary>
    public static BookTrees? Load(SourceText source, ParentSource parents, bool thorough, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag(source);
        BookDocument? document = Resolve(bag, parents, []);
        BookTrees? trees = document is null ? null : BookCompiler.Compile(document);
        if (trees is not null && thorough && !bag.IsFull)
        {
            ReachCheck.Check(trees);
            TrialCheck.Check(trees);
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

        if (book.Extends is null)
        {
            return book;
        }

        chain.Add(book.Id);
        if (chain.Contains(book.Extends) || chain.Count > MostParents)
        {
            bag.Add(DiagnosticCatalog.ExtendsLoop, book.ExtendsAt, string.Join(" → ", chain.Append(book.Extends)));
            return book;
        }

        if (parents(bag.Source.Name, book.Extends) is not { } source)
        {
            (string chinese, string english) = NearestName.Suggestion(book.Extends, BuiltInBooks.Ids);
            bag.Add(DiagnosticCatalog.UnknownParent, book.ExtendsAt, book.Extends, chinese, english);
            return book;
        }

        var parentBag = new DiagnosticBag(source);
        BookDocument? parent = Resolve(parentBag, parents, chain);
        if (parent is not null)
        {
            BookCompiler.Compile(parent);
        }

        if (parent is null || parentBag.HasErrors)
        {
            IReadOnlyList<Diagnostic> faults = [.. parentBag.ToList().Where(d => d.Severity == Severity.Error)];
            bag.Add(DiagnosticCatalog.ParentHasErrors, book.ExtendsAt, book.Extends, faults.Count, faults.Count > 0 ? faults[0].ToString() : "");
            return book;
        }

        return BookMerge.Merge(parent, book);
    }
}
