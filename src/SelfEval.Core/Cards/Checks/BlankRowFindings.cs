using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cards.Checks;

/// <summary>Rows whose cells are blank (空白的行), in one line however many they are.</summary>
internal sealed class BlankRowFindings(ScoreCard card, List<Finding> findings)
{
    private const int MostNames = 5;

    public void Add(IReadOnlyList<(IndicatorScore Row, string Where)> blank)
    {
        if (blank.Count == 0)
        {
            return;
        }

        AddClaimed([.. blank.Where(static b => b.Row.OwnDeclared is > 0)]);
        AddEmpty([.. blank.Where(static b => b.Row.OwnDeclared is not > 0)]);
    }

    /// <summary>Points were declared for what is not there.</summary>
    private void AddClaimed((IndicatorScore Row, string Where)[] claimed)
    {
        IndicatorScore[] rows = [.. claimed.Select(static c => c.Row)];
        object points = Sums.Total(rows.Select(static r => r.OwnDeclared ?? 0)) is { } sum ? Plain(sum) : Phrase.Incalculable;
        if (rows.Length > 1 && card.Indicators.Count == rows.Count(static r => r.Indicator is not null))
        {
            Add(DiagnosticCatalog.NoCells, "indicators", "各指标的年度指标值与实际完成值", rows.Length, points);
        }
        else if (rows.Length > 1)
        {
            bool isFull = rows.All(static r => r.OwnDeclared >= r.Weight);
            Add(DiagnosticCatalog.BlankRows, "indicators", "各指标的年度指标值与实际完成值", rows.Length, Cells(rows), isFull ? "满分" : "分", points, Names(rows));
        }
        else if (rows.Length == 1)
        {
            string place = rows[0].Indicator is null ? "资金执行情况" : $"三级指标“{rows[0].Name}”";
            Add(DiagnosticCatalog.BlankRow, claimed[0].Where + Cell(rows[0]), place, Cells(rows), points);
        }
    }

    private void AddEmpty((IndicatorScore Row, string Where)[] empty)
    {
        IndicatorScore[] rows = [.. empty.Select(static e => e.Row)];
        if (rows.Length > 0)
        {
            Add(DiagnosticCatalog.NotFilledIn, rows.Length == 1 ? empty[0].Where + Cell(rows[0]) : "indicators", "各指标的年度指标值与实际完成值", rows.Length, Cells(rows), Names(rows));
        }
    }

    private void Add(DiagnosticDescriptor descriptor, string where, string place, params object[] arguments) =>
        findings.Add(new Finding(descriptor, where, place, arguments) { Kind = FindingKind.Unverified });

    private static string Cell(IndicatorScore row) => row.Indicator switch
    {
        { Actual.Kind: CellKind.Missing } => ".actual",
        { Target.Kind: CellKind.Missing } => ".target",
        _ => "",
    };

    private static string Cells(IndicatorScore[] rows) => string.Join('、', new[]
    {
        rows.Any(static r => r.Indicator is { Target.Kind: CellKind.Missing }) ? "指标值" : "",
        rows.Any(static r => r.Indicator is { Actual.Kind: CellKind.Missing }) ? "完成值" : "",
        rows.Any(static r => r.Indicator is null) ? "资金数" : "",
    }.Where(static w => w.Length > 0));

    private static Phrase Names(IndicatorScore[] rows)
    {
        string[] names = [.. rows.Take(MostNames).Select(static r => r.Name)];
        bool areMore = rows.Length > MostNames;
        return new(string.Join('、', names) + (areMore ? "等" : ""), Languages.Quoted(names) + (areMore ? " and others" : ""));
    }
}
