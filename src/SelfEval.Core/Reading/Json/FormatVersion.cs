using System.Globalization;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>The versions of the JSON formats (格式版本). A file without one is of version 1; every version up to the newest is read.</summary>
internal static class FormatVersion
{
    /// <summary>Forms (自评表).</summary>
    public const int Form = 1;

    /// <summary>Cards (评分卡). Since 2 the outcome adopted, met, the parts of the total, and a total that may be null.</summary>
    public const int Card = 2;

    /// <summary>The file's version; reports a file that a newer program wrote.</summary>
    public static int Check(ObjectReader file, DiagnosticBag bag, int newest = Form)
    {
        int version = file.Whole("formatVersion", 1, int.MaxValue) ?? 1;
        if (version > newest)
        {
            bag.Add(DiagnosticCatalog.NewerFormat, file.Node.Member("formatVersion")!.Value, version.ToString(CultureInfo.InvariantCulture), newest);
        }

        return version;
    }
}
