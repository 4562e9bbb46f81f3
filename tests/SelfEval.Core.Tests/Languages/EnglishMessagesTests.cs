using System.Globalization;
using System.Reflection;
using SelfEval.Reading.Diagnostics;
using SelfEval.Tests.Diagnostics;

namespace SelfEval.Tests.Languages;

/// <summary>Every message has its English: what is left of Chinese in it is the book's or the form's, or what to write there, and stands in quotes.</summary>
public sealed class EnglishMessagesTests
{
    public static TheoryData<string> Codes() => [.. Example.All.Select(e => e.Code)];

    [Fact]
    public void Text_OfEveryCode_IsWhollyEnglish()
    {
        foreach (DiagnosticDescriptor row in typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (DiagnosticDescriptor)f.GetValue(null)!))
        {
            HanText.OutsideQuotes(row.English).Should().BeEmpty("of {0}: {1}", row.Code, row.English);
        }
    }

    /// <summary>With the particulars put in, which are Chinese more often than not.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_OfEveryExample_IsWhollyEnglish(string code)
    {
        foreach (Diagnostic diagnostic in Example.All.Single(e => e.Code == code).OfWrong())
        {
            string message = diagnostic.MessageIn(CultureInfo.InvariantCulture);
            HanText.OutsideQuotes(message).Should().BeEmpty("of {0}: {1}", diagnostic.Code, message);
        }
    }
}
