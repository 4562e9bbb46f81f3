using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests;

/// <summary>
/// Shipped books with characters and tokens deleted, doubled, swapped or put in: whatever the text has become, the check ends and answers
/// with a book or with reasons. CsCheck_Iter=5000 tries more.
/// </summary>
public sealed class MutatedBooksTests
{
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    private static readonly string[] Texts = [.. Directory.EnumerateFiles(Repository.PathOf("rules"), "rulebook.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Pieces =
    [
        "", "\"", "\\\"", "\\", "{", "}", "[", "]", ",", ":", "//", "/*", "*/", "null", "true", "0", "-1", "1e9", "999999999999999", "1e999", "NaN",
        "（", "＞", "“", "'", "%", "?", "(", ")", "&&", "!", "==", ".", " / 0", " / (分值 - 分值)", "分值", "计分.", "Math.", "it", "\u200b", "\ud800", "\0", "𠮷", "{0}", "{{", "}}",
        "\"extends\": \"shapes\",", "\"Enabled\": false,", "\"tallies\": { \"甲\": { \"when\": \"true\" } },",
    ];

    private static readonly Gen<(int Kind, int At, int Length, int Piece)> Change =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Int[1, 60], Gen.Int[0, Pieces.Length - 1]);

    [Fact]
    public void TryParse_MutatedBook_AnswersWithABookOrReasons() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Change.Array[1, 4]).Sample((book, changes) =>
        {
            string text = changes.Aggregate(Texts[book], (changed, change) => Apply(changed, change.Kind, change.At, change.Length, Pieces[change.Piece]));

            bool ok = RuleBook.TryParse(text, "book.json", out RuleBook? parsed, out IReadOnlyList<Diagnostic> found);
            IReadOnlyList<Diagnostic> check = RuleBook.Check(text, "book.json");

            ok.Should().Be(parsed is not null).And.Be(found.All(d => d.Severity != FindingSeverity.Error));
            check.Any(d => d.Severity == FindingSeverity.Error).Should().Be(!ok);
            check.Where(d => d.Message.Length <= 3 || d.EnglishMessage.Length <= 3 || d.Render(false).Length <= 10).Should().BeEmpty();
            if (ok)
            {
                _ = new Scorer(parsed!).Score(Seed).Findings.Count;
                RuleBook.TryFormat(text, "book.json", out _, out _).Should().BeTrue();
            }
        });

    private static string Apply(string text, int kind, int at, int length, string piece)
    {
        if (text.Length == 0)
        {
            return piece;
        }

        at %= text.Length;
        int end = Math.Min(text.Length, at + length);
        (int start, int stop) = TokenAt(text, at);
        return kind switch
        {
            0 => text[..at] + text[end..],
            1 => text[..end] + text[at..],
            2 => text[..at] + piece + text[at..],
            3 => text[..start] + piece + text[stop..],
            4 => text[..stop] + " " + text[start..],
            _ => text[..at],
        };
    }

    /// <summary>The word, number or sign at a place.</summary>
    private static (int Start, int Stop) TokenAt(string text, int at)
    {
        int start = at;
        int stop = at + 1;
        while (start > 0 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (stop < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[stop]))
        {
            stop++;
        }

        return (start, stop);
    }
}
