using System.Text;
using SelfEval.Model.Cells;

namespace SelfEval.Rules;

/// <summary>Says a table of bands in words (档次的说法), each end with or without the figure itself: 90 及以上：5；80 及以上、不到 90：4；其余：0.</summary>
internal static class BandWords
{
    public static string Of(string bands)
    {
        var text = new StringBuilder();
        var table = new BandTable(bands);
        (char Sign, decimal Edge)? before = null;
        try
        {
            while (table.Next())
            {
                text.Append(text.Length == 0 ? "" : "；").Append(Band(table.Sign, table.Edge, before)).Append('：').Append(PrintedNumber.Plain(table.Points));
                before = (table.Sign, table.Edge);
            }
        }
        catch (FormatException)
        {
            return bands;
        }

        return text.ToString();
    }

    private static string Band(char sign, decimal edge, (char Sign, decimal Edge)? before)
    {
        string number = PrintedNumber.Plain(edge);
        string other = before is { } one && one.Sign is not '=' ? PrintedNumber.Plain(one.Edge) : "";
        return (sign, other.Length > 0 ? before!.Value.Sign : ' ') switch
        {
            ('≥', '≥') => $"{number} 及以上、不到 {other}",
            ('≥', '>') => $"{number} 及以上、{other} 及以下",
            ('>', '≥') => $"超过 {number}、不到 {other}",
            ('>', '>') => $"超过 {number}、{other} 及以下",
            ('≤', '≤') => $"超过 {other}、{number} 及以下",
            ('≤', '<') => $"{other} 及以上、{number} 及以下",
            ('<', '≤') => $"超过 {other}、不到 {number}",
            ('<', '<') => $"{other} 及以上、不到 {number}",
            ('≥', _) => $"{number} 及以上",
            ('>', _) => $"超过 {number}",
            ('≤', _) => $"{number} 及以下",
            ('<', _) => $"不到 {number}",
            ('=', _) => $"正好 {number}",
            _ => "其余",
        };
    }
}
