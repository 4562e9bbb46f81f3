using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SelfEval.Documents.BookSheets;

/// <summary>The files that a workbook was made of, packed into cells of a hidden sheet (原文), so that all that is no table comes back unchanged.</summary>
internal sealed record BookSource(string Book, string? Tests, BookOutline Outline)
{
    public const string Sheet = "原文";
    private const int MostInACell = 30_000;
    private const int MostBytes = 64_000_000;

    /// <summary>Kind and content of each row.</summary>
    public IEnumerable<(string Kind, string Content)> Rows() =>
        Chunks("book", Book).Concat(Tests is null ? [] : Chunks("tests", Tests)).Concat(Outline.Bands.Select(b => ("bands", b))).Concat(Outline.Workflows.Select(w => ("workflow", w)))
            .Concat(Outline.Options.SelectMany(p => p.Value.Select(o => ("option", $"{p.Key}={o}")))).Concat(Outline.Conditions.Select(c => ("condition", c)));

    /// <summary>Null where the rows hold no book.</summary>
    public static BookSource? Of(IEnumerable<(string Kind, string Content)> rows)
    {
        ILookup<string, string> parts = rows.ToLookup(r => r.Kind, r => r.Content);
        try
        {
            return parts["book"].Any() ? new BookSource(Unpack(parts["book"]), parts["tests"].Any() ? Unpack(parts["tests"]) : null, OutlineOf(parts)) : null;
        }
        catch (Exception damaged) when (damaged is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static BookOutline OutlineOf(ILookup<string, string> parts) => new(
        [.. parts["workflow"]],
        parts["option"].Select(o => o.Split('=', 2)).Where(o => o.Length == 2).GroupBy(o => o[0], o => o[1]).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g], StringComparer.Ordinal),
        parts["bands"].ToHashSet(StringComparer.Ordinal), [.. parts["condition"]]);

    private static IEnumerable<(string, string)> Chunks(string kind, string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        string all = Convert.ToBase64String(packed.ToArray());
        for (int at = 0, number = 0; at < all.Length; at += MostInACell, number++)
        {
            // Sorting a sheet, or a program that does it, must not mix the parts up.
            yield return (kind, string.Concat(number.ToString("000", CultureInfo.InvariantCulture), all.AsSpan(at, Math.Min(MostInACell, all.Length - at))));
        }
    }

    private static string Unpack(IEnumerable<string> chunks)
    {
        string all = string.Concat(chunks.Order(StringComparer.Ordinal).Select(c => c.Length > 3 ? c[3..] : ""));
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(all)), CompressionMode.Decompress);
        using var text = new MemoryStream();
        byte[] buffer = new byte[81_920];
        for (int count = gzip.Read(buffer); count > 0; count = gzip.Read(buffer))
        {
            text.Write(buffer, 0, count);
            if (text.Length > MostBytes)
            {
                throw new InvalidDataException();
            }
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
