using System.Diagnostics.CodeAnalysis;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>Finds the rule book that a verb works with: a file, a built-in id, or the one that the form names.</summary>
internal static class Books
{
    private const int MostNames = 5;

    /// <summary>A book by path or id; complains and returns false where it has errors or there is none, and says by the status which it is.</summary>
    public static bool TryFind(Session session, string pathOrId, [NotNullWhen(true)] out RuleBook? book, out int status)
    {
        status = Session.Done;
        if (!LooksLikePath(pathOrId))
        {
            book = RuleBooks.Find(pathOrId);
            if (book is null)
            {
                status = Session.WrongUsage;
                (string chinese, string english) = NearestName.Suggestion(pathOrId, RuleBooks.Ids);
                session.Complain($"没有内置规则书“{pathOrId}”{(chinese.Length > 0 ? chinese : "。")}内置的有：{string.Join("、", RuleBooks.Ids)}；也可以写规则书文件的路径", $"No built-in rule book '{pathOrId}'{(english.Length > 0 ? english : ".")} Built in: {string.Join(", ", RuleBooks.Ids)}; or name a file");
            }
        }
        else if (IsFolderWithoutBook(session, pathOrId))
        {
            status = Session.WrongUsage;
            book = null;
        }
        else if (!RuleBook.TryLoadExisting(FileOf(pathOrId), out book, out IReadOnlyList<Diagnostic> diagnostics, out _))
        {
            status = Session.InputHasErrors;
            session.Complain(diagnostics);
        }

        return book is not null;
    }

    /// <summary>Two books by path or id; the status says which of usage and book is at fault.</summary>
    public static bool TryFindPair(Session session, string before, string after, [NotNullWhen(true)] out RuleBook? old, [NotNullWhen(true)] out RuleBook? young, out int status)
    {
        bool found = TryFind(session, before, out old, out int first) & TryFind(session, after, out young, out int second);
        status = Math.Max(first, second);
        return found;
    }

    /// <summary>True after saying that a folder holds no rule book, and what it holds.</summary>
    public static bool IsFolderWithoutBook(Session session, string path)
    {
        if (!Directory.Exists(path) || File.Exists(FileOf(path)))
        {
            return false;
        }

        string[] names = [.. Directory.EnumerateFiles(path, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).Take(MostNames)];
        bool has = names.Length > 0;
        session.Complain(
            $"文件夹“{path}”里没有规则书 rulebook.json" + (has ? $"；有 {string.Join("、", names)}，请写文件名" : "；请写规则书文件，或用 selfeval new 写一本"),
            $"The folder '{path}' holds no rulebook.json" + (has ? $"; it holds {string.Join(", ", names)}: name the file" : "; name a book, or start one with selfeval new"));
        return true;
    }

    /// <summary>The book's file; a folder stands for the book in it.</summary>
    public static string FileOf(string path) => Directory.Exists(path) ? Path.Combine(path, "rulebook.json") : path;

    public static bool LooksLikePath(string text) => text.Contains('/') || text.Contains('\\') || text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Path.Exists(text);
}
