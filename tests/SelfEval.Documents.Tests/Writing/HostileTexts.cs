using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Writing;

/// <summary>Texts that programs have taken for something else, and what must hold of every file that bears them.</summary>
public static class HostileTexts
{
    public static TheoryData<string, string> Of() => new()
    {
        { "markup", "</w:t></c><script>alert(1)</script><!--&amp;]]>" },
        { "formula", "=HYPERLINK(\"http://x\",\"y\")" },
        { "plus", "+1+cmd|' /C calc'!A0" },
        { "minus", "-2+3" },
        { "at", "@SUM(A1)" },
        { "long", new string('长', 32_768) },
        { "control", "甲\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFF乙" },
        { "emoji", "指标😀👨‍👩‍👧🇨🇳" },
        { "surrogate", "甲\uD800乙\uDC00" },
        { "bidi", "甲\u202E乙\u2066丙\u200B\u200F" },
        { "escape", "_x000D__x0041_甲" },
        { "spaces", "甲  乙   丙" },
    };

    /// <summary>The file is valid, holds no formula and no markup of its texts.</summary>
    public static void ShouldBeSound(byte[] bytes, string format, string because)
    {
        if (format == "html")
        {
            string page = Encoding.UTF8.GetString(bytes);
            page.Should().NotContain("<script", because);
            page.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')).Should().BeFalse(because);
            return;
        }

        OfficeCheck.Errors(bytes, format == "docx").Should().BeEmpty(because);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (ZipArchiveEntry part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using Stream stream = part.Open();
            XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "f" && e.Name.NamespaceName.Contains("spreadsheetml", StringComparison.Ordinal) && !e.Value.StartsWith("SUM(", StringComparison.Ordinal)).Should().BeEmpty(because);
        }
    }
}
