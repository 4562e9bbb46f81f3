using System.Text.RegularExpressions;

namespace SelfEval.Documents.Tests;

/// <summary>One reader a format, and each alone names its library.</summary>
public sealed class LibraryTests
{
    private static readonly string Source = Repository.PathOf("src", "SelfEval.Documents");

    [Theory]
    [InlineData("AngleSharp", "Grids/Html")]
    [InlineData("UglyToad", "Grids/Pdf")]
    [InlineData("CsvHelper", "Grids/Csv")]
    [InlineData("ExcelDataReader", "Grids/Sheets")]
    [InlineData("ExcelNumberFormat", "Grids/Sheets")]
    [InlineData("SpreadCheetah", "Writing/Workbooks")]
    public void Readers_EachAlone_NameTheirLibrary(string library, string folder) =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => Regex.IsMatch(File.ReadAllText(f), $"^using {library}\\b", RegexOptions.Multiline))
            .Select(f => Path.GetRelativePath(Source, Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Distinct().Should().Equal(folder);

    /// <summary>Whoever reads a format knows nothing of forms: cells first, their meaning afterwards.</summary>
    [Fact]
    public void Grids_PointTo_NoFolderAboveThem() =>
        Directory.EnumerateFiles(Path.Combine(Source, "Grids"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "^using SelfEval\\.Documents\\.(\\w+)", RegexOptions.Multiline)).Select(m => m.Groups[1].Value)
            .Distinct().Should().BeSubsetOf(["Grids", "Isolation"]);

    [Fact]
    public void PublicSignatures_NameNoLibrary() =>
        typeof(Remark).Assembly.GetExportedTypes().SelectMany(t => t.GetMembers()).Select(m => m.ToString()!)
            .Should().OnlyContain(m => !Regex.IsMatch(m, "AngleSharp|UglyToad|CsvHelper|ExcelDataReader|ExcelNumberFormat|SpreadCheetah|OpenXml|Newtonsoft"));
}
