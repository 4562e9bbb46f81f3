using System.Diagnostics.CodeAnalysis;

namespace SelfEval.Cli;

/// <summary>Finds the books that <c>selfeval test</c> is asked for.</summary>
internal static class TestTargets
{
    private const string BookFile = "rulebook.json";
    private const string TestFile = "tests.json";

    /// <summary>The books named, or those below ./rules, or the built-in ones; false after complaining where one does not exist.</summary>
    public static bool TryFind(Session session, IReadOnlyList<string> asked, [NotNullWhen(true)] out IReadOnlyList<TestTarget>? targets)
    {
        var found = new List<TestTarget>();
        if (asked.Count == 0)
        {
            found.AddRange(Directory.Exists("rules") ? Below("rules") : []);
            found.AddRange(found.Count == 0 ? RuleBooks.Ids.Select(id => new TestTarget(id, null)) : []);
        }

        foreach (string one in asked)
        {
            IReadOnlyList<TestTarget> here = Find(one);
            if (here.Count == 0)
            {
                session.Complain($"“{one}”不是规则书：请写规则书文件、它所在的文件夹、tests.json，或内置规则书的编号（{string.Join("、", RuleBooks.Ids)}）", $"'{one}' is no rule book: name a book file, its folder, a tests.json, or a built-in id ({string.Join(", ", RuleBooks.Ids)})");
                targets = null;
                return false;
            }

            if (here is [{ Tests: not null } only] && only.HasTests && !File.Exists(only.Book))
            {
                session.Complain($"“{only.Tests}”旁边没有规则书 {BookFile}：用例要和规则书放在一个文件夹里", $"No {BookFile} stands beside '{only.Tests}': tests go into the folder of their book");
                targets = null;
                return false;
            }

            found.AddRange(here);
        }

        targets = found;
        return true;
    }

    private static IReadOnlyList<TestTarget> Find(string asked)
    {
        if (Directory.Exists(asked))
        {
            return File.Exists(Path.Combine(asked, BookFile)) ? [Beside(Path.Combine(asked, BookFile))] : Below(asked);
        }

        if (RuleBooks.Ids.Contains(asked))
        {
            return [new TestTarget(asked, null)];
        }

        if (!File.Exists(asked))
        {
            return [];
        }

        string folder = Path.GetDirectoryName(asked) ?? "";
        return Path.GetFileName(asked) == TestFile ? [new TestTarget(Path.Combine(folder, BookFile), asked)] : [Beside(asked)];
    }

    private static TestTarget Beside(string book) => new(book, Path.Combine(Path.GetDirectoryName(book) ?? "", TestFile));

    private static IReadOnlyList<TestTarget> Below(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(d => Path.Combine(d, BookFile)).Where(File.Exists).Select(Beside)];
}
