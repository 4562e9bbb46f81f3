using System.Diagnostics.CodeAnalysis;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>Finds the rule book that a verb works with: a file, a built-in id, or the one that the form names.</summary>
internal static class Books
{
    /// <summary>A book by path or id; complains and returns false where it has errors or does not exist.</summary>
    public static bool TryFind(Session session, string pathOrId, [NotNullWhen(true)] out RuleBook? book)
    {
        book = null;
        if (!LooksLikePath(pathOrId))
        {
            book = RuleBooks.Find(pathOrId);
            if (book is null)
            {
                session.Complain($"没有内置规则书“{pathOrId}”。内置的有：{string.Join("、", RuleBooks.Ids)}；也可以写规则书文件的路径", $"No built-in rule book '{pathOrId}'. Built in: {string.Join(", ", RuleBooks.Ids)}; or name a file");
            }

            return book is not null;
        }

        if (RuleBook.TryLoad(FileOf(pathOrId), out book, out IReadOnlyList<Diagnostic> diagnostics))
        {
            return true;
        }

        session.Complain(diagnostics);
        return false;
    }

    /// <summary>Two books by path or id; the status says which of usage and book is at fault.</summary>
    public static bool TryFindPair(Session session, string before, string after, [NotNullWhen(true)] out RuleBook? old, [NotNullWhen(true)] out RuleBook? young, out int status)
    {
        young = null;
        bool found = TryFind(session, before, out old) & TryFind(session, after, out young);
        bool isUnknownId = (old is null && !LooksLikePath(before)) || (young is null && !LooksLikePath(after));
        status = found ? Session.Done : isUnknownId ? Session.WrongUsage : Session.InputHasErrors;
        return found;
    }

    /// <summary>The book for a form: the one asked for, else the one that the form names.</summary>
    public static bool TryFind(Session session, string? asked, SelfEvaluation form, string formFile, [NotNullWhen(true)] out RuleBook? book)
    {
        string? wanted = asked ?? form.RuleBook;
        if (wanted is not null)
        {
            return TryFind(session, wanted, out book);
        }

        book = null;
        session.Complain($"{formFile}：表里没有写 ruleBook，请用 --rules 指定规则书，例如 --rules {RuleBooks.Ids[0]}", $"{formFile}: the form names no ruleBook; give one with --rules, such as --rules {RuleBooks.Ids[0]}");
        return false;
    }

    /// <summary>The book's file; a folder stands for the book in it.</summary>
    public static string FileOf(string path) => Directory.Exists(path) ? Path.Combine(path, "rulebook.json") : path;

    public static bool LooksLikePath(string text) => text.Contains('/') || text.Contains('\\') || text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Directory.Exists(text);
}
