namespace SelfEval.Model.Cells;

/// <summary>Reads a cell with digits: one number, a fraction, a range, several counts, or nothing certain (null).</summary>
internal static class QuantityReader
{
    internal static FormCell? Read(ReadOnlySpan<char> text, string original)
    {
        QuantityScan scan = QuantityScan.Of(text);
        if (scan.HasMalformed || scan.Numbers == 0)
        {
            return null;
        }

        if (scan.Numbers == 1)
        {
            // "12月底前完成50项" asks for a date and a count.
            return scan.HasMonth ? Several(scan, original) : NumberReader.Read(text, scan.First, original);
        }

        FormCell? pair = scan.Numbers == 2 ? PairReader.Read(text, scan.First, scan.Second, original) : null;
        return pair ?? (scan.Counts >= 2 ? Several(scan, original) : null);
    }

    private static FormCell? Several(in QuantityScan scan, string original) =>
        scan.Counts == 0 ? null : new FormCell { Text = original, Kind = CellKind.Several };
}
