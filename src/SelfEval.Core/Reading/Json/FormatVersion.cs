using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>The version of the JSON formats (格式版本). A file without one is of version 1; every version up to the newest is read.</summary>
internal static class FormatVersion
{
    public const int Newest = 1;

    /// <summary>Reports a file that a newer program wrote.</summary>
    public static void Check(ObjectReader file, DiagnosticBag bag)
    {
        if (file.Whole("formatVersion", 1, int.MaxValue) > Newest)
        {
            bag.Add(DiagnosticCatalog.NewerFormat, file.Node.Member("formatVersion")!.Value, file.Node.Member("formatVersion")!.Value.Number.ToString(CultureInfo.InvariantCulture), Newest);
        }
    }
}
