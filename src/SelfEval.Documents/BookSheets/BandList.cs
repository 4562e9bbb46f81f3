using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A table of bands taken apart into rows (档次): sign, edge and points of each, as written.</summary>
internal sealed record BandList(string Label, SourceNode Node, IReadOnlyList<(string Sign, string Edge, string Points)> Bands)
{
    public const string Rest = "其余";
    public static readonly string[] Signs = ["≥", ">", "≤", "<", "=", Rest];

    /// <summary>Null where the text is written in another way; it is then shown as it is.</summary>
    public static BandList? Of(string label, SourceNode node)
    {
        var bands = new List<(string, string, string)>();
        foreach (string band in node.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = band.Split(':');
            string sign = sides[0] == Rest ? Rest : sides[0].Length > 1 ? sides[0][..1] : "";
            if (sides.Length != 2 || !Signs.Contains(sign))
            {
                return null;
            }

            bands.Add((sign, sign == Rest ? "" : sides[0][1..], sides[1]));
        }

        return bands.Count > 0 && Join(bands) == node.Text ? new BandList(label, node, bands) : null;
    }

    public static string Join(IEnumerable<(string Sign, string Edge, string Points)> bands) => string.Join(' ', bands.Select(b => $"{b.Sign}{b.Edge}:{b.Points}"));
}
