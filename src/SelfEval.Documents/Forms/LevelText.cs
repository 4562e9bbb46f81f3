using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>A level's name as printed and the points printed behind it (指标分值): 产出指标（40分）, 效益指标 30分, 满意度指标(10%).</summary>
internal readonly partial record struct LevelText(string Name, decimal? Points)
{
    public static LevelText Of(string text)
    {
        string line = HeadText.Line(text);
        string bare = HeadText.Half(line).Replace(" ", "", StringComparison.Ordinal);
        Match match = InBrackets().Match(bare);
        match = match.Success ? match : Behind().Match(bare);
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points))
        {
            return new LevelText(line, null);
        }

        // The name keeps the signs it was printed with: only what stands behind it is cut off.
        int length = match.Groups["name"].Length;
        string printed = string.Concat(line.Where(c => c is not (' ' or '\u3000')));
        return new LevelText(printed[..length], points);
    }

    [GeneratedRegex(@"^(?<name>.+?)[(〔【\[](?:[^()\d]{0,6})(?<n>\d+(?:\.\d+)?)(?:分|%)?[)〕】\]]$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<name>.*?[^\d.第])(?<n>\d+(?:\.\d+)?)分$")]
    private static partial Regex Behind();
}
