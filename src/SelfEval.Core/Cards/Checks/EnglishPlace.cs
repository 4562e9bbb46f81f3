using System.Globalization;
using System.Text;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Says in English where a finding stands (位置的英文说法), from its path into the form: <c>indicators[3].actual</c> reads indicator 'the row's
/// name', actual.
/// </summary>
internal static class EnglishPlace
{
    public static string Of(Finding finding) => finding.Where.Length == 0 ? finding.Place : string.Join(", ", Steps(finding.Where, finding.Form));

    private static IEnumerable<string> Steps(string path, SelfEvaluation? form)
    {
        for (int at = 0; at < path.Length;)
        {
            int end = path.AsSpan(at).IndexOfAnyExcept(Letters) is var length and >= 0 ? at + length : path.Length;
            string member = path[at..end];
            if (end < path.Length && path[end] == '[')
            {
                int close = path.IndexOf(']', end);
                yield return Entry(path[..end], member, path[(end + 1)..close], form);
                at = close + 1;
            }
            else if (member.Length > 0)
            {
                yield return Words(member);
                at = end;
            }
            else
            {
                // Behind the dot stands a name of the form, whatever signs it holds.
                yield return Languages.Quoted(path[at..]);
                yield break;
            }

            at += at < path.Length && path[at] == '.' ? 1 : 0;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static string Entry(string list, string member, string index, SelfEvaluation? form)
    {
        string one = Words(member.EndsWith('s') ? member[..^1] : member);
        int number = int.Parse(index, CultureInfo.InvariantCulture);
        return form is not null && WherePath.NamesOf(form, list).ElementAtOrDefault(number) is { Length: > 0 } name
            ? $"{one} {Languages.Quoted(name)}"
            : string.Create(CultureInfo.InvariantCulture, $"{one} {number + 1}");
    }

    /// <summary>printedRate reads printed rate.</summary>
    private static string Words(string member)
    {
        var words = new StringBuilder(member.Length + 4);
        foreach (char c in member)
        {
            _ = char.IsAsciiLetterUpper(c) ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.ToString();
    }
}
