using System.Text.RegularExpressions;

namespace SelfEval.Workbench.Books;

/// <summary>A band of a table of bands (一档): its sign, its edge, its points; the rest has no edge.</summary>
public sealed partial record BandRow(string Sign, string Edge, string Points)
{
    public const string Rest = "其余";

    public static IReadOnlyList<string> Signs { get; } = ["≥", ">", "≤", "<", "=", Rest];

    /// <summary>Written as books write it.</summary>
    public override string ToString() => Sign == Rest ? $"{Rest}:{Points}" : $"{Sign}{Edge}:{Points}";

    /// <summary>The bands of a text; null where it is none, which is then shown as it stands.</summary>
    public static IReadOnlyList<BandRow>? TryRead(string text)
    {
        Match[] bands = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => Band().Match(b))];
        return bands.Length == 0 || bands.Any(b => !b.Success) ? null
            : [.. bands.Select(b => b.Groups["rest"].Success ? new BandRow(Rest, "", b.Groups["points"].Value) : new BandRow(b.Groups["sign"].Value, b.Groups["edge"].Value, b.Groups["points"].Value))];
    }

    public static string Write(IEnumerable<BandRow> rows) => string.Join(' ', rows);

    /// <summary>What the band says, with open and closed ends: <c>[80, 90)</c>; the band before it in the table took its share first.</summary>
    public static string Interval(IReadOnlyList<BandRow> rows, int index)
    {
        BandRow row = rows[index];
        string before = index > 0 ? rows[index - 1].Edge : "";
        bool closesBefore = index > 0 && rows[index - 1].Sign is "≥" or "≤";
        return row.Sign switch
        {
            "≥" or ">" => $"{(row.Sign == "≥" ? '[' : '(')}{row.Edge}, {(before.Length > 0 ? before : "+∞")}{(before.Length > 0 && !closesBefore ? ']' : ')')}",
            "≤" or "<" => $"{(before.Length > 0 && !closesBefore ? '[' : '(')}{(before.Length > 0 ? before : "−∞")}, {row.Edge}{(row.Sign == "≤" ? ']' : ')')}",
            "=" => "{" + row.Edge + "}",
            _ => rows.Any(r => r.Sign is "≥" or ">") ? $"(−∞, {before}{(closesBefore ? ')' : ']')}" : $"{(closesBefore ? '(' : '[')}{before}, +∞)",
        };
    }

    [GeneratedRegex(@"^(?:(?<rest>其余)|(?<sign>[≥>≤<=])(?<edge>-?\d+(?:\.\d+)?%?)):(?<points>-?\d+(?:\.\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Band();
}
