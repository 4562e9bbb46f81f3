namespace SelfEval.Tests.Fuzzing;

/// <summary>Changes a text as mistakes and malice do: pieces dropped, doubled, swapped, put in, values made extreme. The same seed gives the same text.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Pieces =
    [
        "", "\"", "\\", "{", "}", "[", "]", ",", ":", "//", "/*", "*/", "null", "true", "0", "-1", "1e9", "1e40", "999999999999999", "79228162514264337593543950335.5", "0.0000000000000000000000000001", "NaN",
        "（", "＞", "“", "'", "%", "％", "?", "(", ")", "&&", "||", "!", "==", ".", " / 0", " * 999999999999999", "分值", "计分.", "计分.限于(", "Math.", " in (1m, 2m)", "\u200b", "\u202e", "\ud800", "\0", "\r", "\n", "\t", "𠮷", "⼈",
        "{0}", "{{", "}}", "≥", "≤", "<", "~", "至", "万元", "亿", "年", "月底", "之前", "二〇二三", "百分之", "\"extends\": \"shapes\",", "\"Enabled\": false,", "\uFEFF", "@", "=1+1",
    ];

    public string Change(string text)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            text = ChangeOnce(text);
        }

        return text.Length > 60_000 ? text[..60_000] : text;
    }

    private string ChangeOnce(string text)
    {
        int at = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, at + random.Next(1, 60));
        string piece = Pieces[random.Next(Pieces.Length)];
        (int start, int stop) = TokenAt(text, at);
        return random.Next(7) switch
        {
            0 => text[..at] + text[end..],
            1 => text[..end] + text[at..],
            2 => text[..at] + piece + text[at..],
            3 => text[..start] + piece + text[stop..],
            4 => text[..at] + new string(text.Length == 0 ? 'x' : text[at % text.Length], random.Next(1, 300)) + text[at..],
            5 => text[..start] + string.Concat(Enumerable.Repeat(text[start..stop] + ",", random.Next(2, 20))) + text[stop..],
            _ => at < text.Length ? text[..at] + (char)(text[at] ^ (1 << random.Next(8))) + text[(at + 1)..] : text,
        };
    }

    private static (int Start, int Stop) TokenAt(string text, int at)
    {
        int start = at, stop = at;
        while (start > 0 && !IsBorder(text[start - 1]))
        {
            start--;
        }

        while (stop < text.Length && !IsBorder(text[stop]))
        {
            stop++;
        }

        return (start, stop);
    }

    private static bool IsBorder(char c) => c is '"' or ',' or ':' or '{' or '}' or '[' or ']' or '\n';
}
