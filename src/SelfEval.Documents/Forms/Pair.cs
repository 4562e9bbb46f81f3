using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Name and value in one cell (一格两项): 其中：基本支出：507.89, 填报日期：2024年3月.</summary>
/// <param name="Name">The part before the last colon that is no 其中, bare.</param>
/// <param name="Value">What stands behind it; empty where nothing does.</param>
/// <param name="HasColon">True where there is a colon at all.</param>
/// <param name="IsOfWhich">True where 其中 stands in front.</param>
internal readonly partial record struct Pair(string Name, string Value, bool HasColon, bool IsOfWhich)
{
    /// <summary>The name with the signs that it is printed with: （） and not ().</summary>
    public string Printed { get; private init; } = "";

    public static Pair Of(string text)
    {
        string whole = text.Trim();
        bool isOfWhich = whole.StartsWith("其中", StringComparison.Ordinal);
        string rest = isOfWhich ? whole[2..].TrimStart(':', '：', ' ', '\u3000', '\n', '-', '—', ',', '，') : whole;
        int colon = rest.AsSpan().IndexOfAny(':', '：');
        return colon <= 0
            ? new Pair(HeadText.Bare(rest), "", false, isOfWhich) { Printed = Close(rest) }
            : new Pair(HeadText.Bare(rest[..colon]), rest[(colon + 1)..].Trim(), true, isOfWhich) { Printed = Close(rest[..colon]) };
    }

    /// <summary>The pairs of a cell that holds several: 年初预算数：300；全年执行数：285.5. One where it holds one or none.</summary>
    public static IEnumerable<string> Texts(string text) => Between().Split(text.Trim());

    private static string Close(string text) => string.Concat(HeadText.Line(text).Where(c => !char.IsWhiteSpace(c)));

    // A name of two signs at least and its colon stand behind the gap; 其中： is no pair by itself, and a comma inside a figure is no gap.
    [GeneratedRegex(@"(?<=[^\s:：])[\s;；,，、。]+(?=[^\d\s:：;；,，、。][^\s:：;；,，、。]+\s*[:：])")]
    private static partial Regex Between();
}
