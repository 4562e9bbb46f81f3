using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Reads a book and puts it on top of the books that it extends; each of them is read and vetted once, however many ways lead to it.</summary>
internal sealed class BookParents(ParentSource parents, OwnWords words)
{
    private const int MostDeep = 8;
    private const int MostNamed = 5;

    private readonly Dictionary<(string? Folder, bool IsShipped, string Id), Parent?> _read = [];
    private readonly List<string> _chain = [];

    /// <summary>The merged book, or null where its own file cannot be read as one, or lacks a parent: all that it lacks would be told too.</summary>
    public BookDocument? Resolve(DiagnosticBag bag)
    {
        if (BookReader.Read(bag) is not { } book)
        {
            return null;
        }

        _chain.Add(book.Id);
        BookDocument merged = book;
        bool isWhole = true;
        foreach (ParentReference parent in book.Extends)
        {
            BookDocument? document = ResolveParent(bag, parent);
            isWhole &= document is not null;
            merged = document is null ? merged : BookMerge.Merge(document, merged);
        }

        _chain.RemoveAt(_chain.Count - 1);
        return HasWords(book) && isWhole ? merged with { Words = words.Only(merged.Requires.Select(r => r.Name)) } : null;
    }

    /// <summary>False after reporting every word that the book requires and the app does not give: all that uses it would be told too.</summary>
    private bool HasWords(BookDocument book)
    {
        RequiredWord[] missing = [.. book.Requires.Where(r => !words.Has(r.Name))];
        foreach (RequiredWord word in missing)
        {
            (string chinese, string english) = NearestName.Suggestion(word.Name, words.Offered);
            book.Bag.Add(DiagnosticCatalog.WordNotGiven, word.Offset, word.Name, chinese, english);
        }

        return missing.Length == 0;
    }

    private BookDocument? ResolveParent(DiagnosticBag bag, ParentReference reference)
    {
        if (_chain.Contains(reference.Id) || _chain.Count > MostDeep)
        {
            bag.Add(DiagnosticCatalog.ExtendsLoop, reference.Offset, string.Join(" → ", _chain.Append(reference.Id)));
            return null;
        }

        if (Find(bag.Source, reference.Id) is not { } parent)
        {
            (string chinese, string english) = Meant(reference.Id);
            bag.Add(DiagnosticCatalog.UnknownParent, reference.Offset, reference.Id, chinese, english);
            return null;
        }

        if (parent.Document is null)
        {
            bag.Add(DiagnosticCatalog.ParentHasErrors, reference.Offset, reference.Id, parent.Faults.Count, parent.Faults.Count > 0 ? parent.Faults[0].ToString() : "");
        }

        return parent.Document;
    }

    private static (string Chinese, string English) Meant(string written)
    {
        string[] several = written.Split([',', '，', '、', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (several.Length > 1)
        {
            string list = string.Join(", ", several.Select(s => $"\"{s}\""));
            return ($"；几本要写成列表：[{list}]", $"; write several as a list: [{list}]");
        }

        string[] path = written.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        string name = path.LastOrDefault(p => !p.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && p != "..") ?? written;
        return path.Length > 1 ? ($"；这里写编号，不写路径：\"{name}\"，它的文件夹与本书的文件夹放在一起", $"; write the id, no path: \"{name}\"") : Nearest(written);
    }

    /// <summary>The id that was meant, or the books that people call so.</summary>
    private static (string Chinese, string English) Nearest(string written)
    {
        IReadOnlyList<(string Id, string Title)> named = written.Any(c => c > '\u2E80') ? BookNames.Find(written) : [];
        return named.Count is 0 or > MostNamed
            ? NearestName.Suggestion(written, BuiltInBooks.Ids)
            : ($"；这里写编号，名称像的有：{string.Join("、", named.Select(b => $"\"{b.Id}\"（{b.Title}）"))}", $"; write the id; by title: {string.Join(", ", named.Select(b => $"\"{b.Id}\""))}");
    }

    private Parent? Find(SourceText child, string id)
    {
        (string?, bool, string) key = (child.IsShipped ? null : Path.GetDirectoryName(Path.GetDirectoryName(child.Name)), child.IsShipped, id);
        if (!_read.TryGetValue(key, out Parent? parent))
        {
            parent = parents(child, id) is { } source ? Read(source) : null;
            _read.Add(key, parent);
        }

        return parent;
    }

    private Parent Read(SourceText source)
    {
        var bag = new DiagnosticBag(source);
        BookDocument? document = Resolve(bag);

        // The tests hold every shipped book free of faults.
        if (document is not null && !source.IsShipped)
        {
            BookCompiler.Compile(document);
        }

        return new Parent(bag.HasErrors ? null : document, [.. bag.ToList().Where(d => d.Severity == FindingSeverity.Error)]);
    }

    private sealed record Parent(BookDocument? Document, IReadOnlyList<Diagnostic> Faults);
}
