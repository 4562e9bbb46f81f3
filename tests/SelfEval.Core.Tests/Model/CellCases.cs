using System.Text.Json;
using System.Text.Json.Serialization;
using SelfEval.Model;

namespace SelfEval.Tests.Model;

/// <summary>The rows of cells.json and pairs.json; what a row leaves out has its default.</summary>
internal static class CellCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal static IReadOnlyList<CellCase> Cells { get; } = Load<CellCase>("cells.json");

    internal static IReadOnlyList<PairCase> Pairs { get; } = Load<PairCase>("pairs.json");

    private static List<T> Load<T>(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Model", file);
        return JsonSerializer.Deserialize<List<T>>(File.ReadAllText(path), Options)!;
    }
}

public sealed record CellCase(string Text, CellKind Kind)
{
    public decimal? Number { get; init; }

    public Comparator Comparator { get; init; }

    public string Unit { get; init; } = string.Empty;

    public decimal Scale { get; init; } = 1m;

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public bool Approximate { get; init; }

    public AchievementDegree? Degree { get; init; }

    public DateCase? Date { get; init; }
}

public sealed record DateCase(int? Year, int? Month, int? Day, bool Deadline, bool EndOfMonth)
{
    public PartialDate ToDate() => new(Year, Month, Day, Deadline, EndOfMonth);
}

public sealed record PairCase(string? Target, string? Actual, string Unit)
{
    public decimal? TargetNumber { get; init; }

    public decimal? ActualNumber { get; init; }

    public bool UnitsDiffer { get; init; }

    public bool ScaleUnclear { get; init; }
}
