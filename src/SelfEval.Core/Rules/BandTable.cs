using System.Globalization;

namespace SelfEval.Rules;

/// <summary>
/// A table of bands as people write it (档次表): <c>≥90:5 ≥80:4 ≥60:2 其余:0</c>, the first band that holds decides. Each edge carries
/// its own sign, so open and closed ends stand where the law puts them; 其余 catches what no band holds, so there is no gap.
/// </summary>
internal ref struct BandTable(ReadOnlySpan<char> text)
{
    private const string Rest = "其余";

    private ReadOnlySpan<char> _text = text;

    /// <summary>The sign of the band just read: ≥, >, ≤, &lt; or = ; 其 for the rest.</summary>
    public char Sign { get; private set; }

    public decimal Edge { get; private set; }

    public decimal Points { get; private set; }

    /// <summary>Reads the next band; false at the end.</summary>
    /// <exception cref="FormatException">The text is no band.</exception>
    public bool Next()
    {
        _text = _text.TrimStart();
        if (_text.IsEmpty)
        {
            return false;
        }

        int end = _text.IndexOf(' ');
        ReadOnlySpan<char> band = end < 0 ? _text : _text[..end];
        _text = end < 0 ? default : _text[end..];
        int colon = band.IndexOf(':');
        if (colon < 1 || !Number(band[(colon + 1)..], out decimal points))
        {
            throw new FormatException($"“{band}”不是一档");
        }

        Points = points;
        Sign = band[0];
        if (band[..colon].SequenceEqual(Rest))
        {
            return true;
        }

        if (Sign is not ('≥' or '>' or '≤' or '<' or '=') || !Number(band[1..colon].TrimEnd('%'), out decimal edge))
        {
            throw new FormatException($"“{band}”不是一档");
        }

        Edge = edge;
        return true;
    }

    public readonly bool Holds(decimal number) => Sign switch
    {
        '≥' => number >= Edge,
        '>' => number > Edge,
        '≤' => number <= Edge,
        '<' => number < Edge,
        '=' => number == Edge,
        _ => true,
    };

    /// <summary>The most points that a sound table gives.</summary>
    public static decimal? Highest(string text)
    {
        decimal? highest = null;
        var table = new BandTable(text);
        while (table.Next())
        {
            highest = highest > table.Points ? highest : table.Points;
        }

        return highest;
    }

    /// <summary>What is wrong with a table, or null: bands out of order, or no rest at the end.</summary>
    public static (string Chinese, string English)? Fault(string text)
    {
        var table = new BandTable(text);
        var earlier = new List<(char Sign, decimal Edge)>();
        char direction = '\0';
        bool hasRest = false;
        try
        {
            while (table.Next())
            {
                if (hasRest)
                {
                    return ("“其余”应当写在最后", "'其余' must stand last");
                }

                hasRest = table.Sign == Rest[0];
                char side = table.Sign is '≥' or '>' ? '>' : table.Sign is '≤' or '<' ? '<' : '\0';
                bool turns = side != '\0' && direction != '\0' && side != direction;
                (char sign, decimal edge) = (table.Sign, table.Edge);
                if (!hasRest && (turns || earlier.Exists(band => Takes(band.Sign, band.Edge, sign, edge))))
                {
                    return ($"界限 {table.Edge.ToString(CultureInfo.InvariantCulture)} 次序不对，这一档永远轮不到或与前一档重叠", $"the edge {table.Edge.ToString(CultureInfo.InvariantCulture)} is out of order");
                }

                direction = side == '\0' ? direction : side;
                earlier.Add((sign, edge));
            }
        }
        catch (FormatException error)
        {
            return BandSlips.Of(text) ?? (error.Message, "a band is a sign, an edge, a colon and points");
        }

        return hasRest ? null : ("最后要有“其余”一档，否则有的数没有得分", "the last band must be 其余");
    }

    /// <summary>The edges of a sound table, first to last.</summary>
    public static List<decimal> Edges(string text)
    {
        var edges = new List<decimal>();
        var table = new BandTable(text);
        while (table.Next())
        {
            if (table.Sign != Rest[0])
            {
                edges.Add(table.Edge);
            }
        }

        return edges;
    }

    /// <summary>Whether the first band takes every number of the second.</summary>
    private static bool Takes(char first, decimal at, char second, decimal edge) => first switch
    {
        '≥' => second is '≥' or '>' or '=' && edge >= at,
        '>' => (second == '>' && edge >= at) || (second is '≥' or '=' && edge > at),
        '≤' => second is '≤' or '<' or '=' && edge <= at,
        '<' => (second == '<' && edge <= at) || (second is '≤' or '=' && edge < at),
        '=' => second == '=' && edge == at,
        _ => false,
    };

    private static bool Number(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
