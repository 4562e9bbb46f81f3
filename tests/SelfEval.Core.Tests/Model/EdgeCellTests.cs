using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

/// <summary>
/// Rows at the edges of the readers (edges.json): each is a short text by which a change that dotnet-stryker planted in Model/Cells shows. What it is read as is
/// written by SELFEVAL_UPDATE=1; look at every line that changes.
/// </summary>
public sealed class EdgeCellTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Rows => [.. Lines(Path.Combine(AppContext.BaseDirectory, "Model", "edges.json"))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_RowAtAnEdge_IsReadAsListed(string line)
    {
        string[] row = JsonSerializer.Deserialize<string[]>(line)!;

        Reads(row).Should().Be(row[4]);
    }

    [Fact]
    public void Edges_Renewed_AreAsTheFile()
    {
        string path = Repository.PathOf("tests", "SelfEval.Core.Tests", "Model", "edges.json");
        IEnumerable<string> renewed = Lines(path).Select(line => JsonSerializer.Deserialize<string[]>(line)!).Select(row => JsonSerializer.Serialize(row[..4].Append(Reads(row)), Options));
        string text = "[\n  " + string.Join(",\n  ", renewed) + "\n]\n";
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(text, "run: SELFEVAL_UPDATE=1 dotnet test --filter Edges_Renewed");
    }

    /// <summary>A row is level 2, name, target, actual, and what they are read as.</summary>
    private static string[] Lines(string path) => [.. JsonSerializer.Deserialize<string[][]>(File.ReadAllText(path))!.Select(row => JsonSerializer.Serialize(row, Options))];

    private static string Reads(string[] row)
    {
        FormCell target = FormCell.Parse(row[2].Length == 0 ? null : row[2]), actual = FormCell.Parse(row[3]);
        var read = new RowReading(row[0], row[1], target, actual);
        string pair = string.Create(CultureInfo.InvariantCulture, $"{read.Pair.TargetNumber}:{read.Pair.ActualNumber}{read.Pair.Unit}{(read.Pair.UnitsDiffer ? " units differ" : "")}{(read.Pair.ScaleUnclear ? " scale unclear" : "")}");
        string notes = $"{read.Doubt}{(read.IsTargetFromName ? " from the name" : "")}{(read.IsApproximate ? " approximate" : "")}";
        return string.Join("; ", new[] { target, actual, read.Target, read.Actual }.Select(Says).Append(pair).Append(notes));
    }

    private static string Says(FormCell cell)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{cell.Number}{(cell.Low is null && cell.High is null ? "" : $"[{cell.Low}..{cell.High}]")}{cell.PrintedUnit}{(cell.Unit == cell.PrintedUnit ? "" : $"={cell.Scale}×{cell.Unit}")}");
        string sign = cell.Comparator == Comparator.None ? "" : $"{cell.Comparator} ";
        string date = cell.Date is { } day ? $" {day.Year}-{day.Month}-{day.Day}{(day.IsDeadline ? " deadline" : "")}{(day.IsEndOfMonth ? " end" : "")}" : "";
        return $"{cell.Kind} {sign}{number}{(cell.IsApproximate ? " about" : "")}{(cell.Degree is { } degree ? $" {degree}" : "")}{date}".TrimEnd();
    }
}
