using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Tells what a row is by the words in it (行的类别).</summary>
internal sealed partial class RowRoles(DocumentLayout layout)
{
    private const int LongestTitle = 60;
    private const string NoteMark = "备注：";

    private static readonly string[] Names = ["level1", "level2", "name"];
    private static readonly string[] Values = ["target", "actual", "weight", "score", "criterion", "adjustedTarget", "coefficient"];
    private static readonly string[] Amounts = ["initial", "fullYear", "executed", "adjustment", "carriedIn", "balance"];

    /// <summary>The head of an indicator table: a name or level, a value, and three heads at least.</summary>
    public bool IsIndicatorHead(RowView row)
    {
        int known = 0;
        bool names = false;
        bool values = false;
        foreach (GridCell cell in row.Filled)
        {
            IReadOnlyList<string> keys = layout.Columns.KeysOf(cell.Text);
            known += keys.Count > 0 ? 1 : 0;
            names |= keys.Any(Names.Contains);
            values |= keys.Any(Values.Contains);
        }

        return names && values && known >= Math.Min(3, row.Filled.Count) && known >= 2 && known * 2 >= row.Own.Count() && !row.Own.Any(IsFigure);
    }

    /// <summary>A second row of heads: nothing but head words.</summary>
    public bool IsSecondHead(RowView row) => row.Own.Count() >= 2 && row.Own.All(c => layout.Columns.KeysOf(c.Text).Count > 0);

    public HeadBand IndicatorBand(RowView row) => HeadBand.Around(row, layout.Columns, IsSecondHead);

    public bool IsMoneyHead(RowView row)
    {
        IReadOnlyList<string>[] keys = [.. row.Filled.Select(c => layout.Money.KeysOf(c.Text))];
        int amounts = keys.Count(k => k.Any(Amounts.Contains));
        int others = keys.Count(k => k.Any(f => f is "rate" or "weight" or "score"));
        return amounts >= 1 && amounts + others >= 2 && !row.Own.Any(IsFigure);
    }

    /// <summary>Names of amounts with the amounts beside them: 全年预算数 | 100 | 全年执行数 | 98.</summary>
    public bool IsMoneyPairs(RowView row) =>
        row.Filled.Any(c => IsAmountName(c.Text) && Next(row, c) is { } next && IsFigure(next)) || row.Own.Any(c => IsSplitName(c) || HoldsAmounts(c));

    /// <summary>按收入性质分：582.84 and the like, whose text says what it breaks down.</summary>
    public bool IsSplitName(GridCell cell) => layout.MoneyRows.KeysOf(Pair.Of(cell.Text).Name) is ["bySource" or "byUse", ..] && Pair.Of(cell.Text).HasColon;

    public bool IsGoalRow(RowView row) => row.Own.Any(c => IsGoalWord(c) || layout.Goals.KeysOf(Pair.Of(c.Text).Name) is ["expected" or "actual", ..]) && !row.Own.Any(IsFigure);

    public bool IsGoalWord(GridCell cell) => layout.Goals.KeyOf(cell.Text) is not null;

    public bool IsExpenseHead(RowView row)
    {
        int staff = row.Filled.Count(c => layout.Expense.KeyOf(c.Text) is "establishment" or "inPost");
        int columns = row.Filled.Count(c => layout.Expense.KeysOf(c.Text).Any(k => k is "priorActual" or "actual"));
        int budgets = row.Filled.Count(c => layout.Expense.KeysOf(c.Text).Contains("budget"));
        bool headed = row.Filled.Any(c => layout.Expense.Is(c.Text, "head"));
        return staff >= 2 || columns >= 2 || (columns + budgets >= 2 && headed);
    }

    /// <summary>项目支出绩效自评表, or the year below it.</summary>
    public bool IsTitle(RowView row) => row.Own.Any() && row.Own.Count() <= 2 && row.Own.Any(c => IsTitle(c.Text) || YearLine().IsMatch(HeadText.Bare(c.Text)));

    public bool IsTitle(string text)
    {
        string bare = HeadText.Bare(text);
        return bare.Length is > 0 and <= LongestTitle && !bare.Contains(',') && !bare.Contains('。') && !text.TrimStart().StartsWith(NoteMark, StringComparison.Ordinal) && layout.Titles.AllOf(text).Any(k => k is "selfEvaluation" or "target" or "monitoring" or "basic");
    }

    public bool IsSignature(RowView row) => row.Own.Any() && !row.Own.Any(IsFigure) && row.Own.First() is var first
        && (layout.Noise.Is(first.Text, "person") || layout.Noise.Is(Pair.Of(first.Text).Name, "person") || layout.Noise.KeyOf(Pair.Of(first.Text).Name) is "date" or "signature");

    /// <summary>The names of a row, each with its cell: 项目名称, 主管部门 …</summary>
    public IEnumerable<(string Key, GridCell Cell)> LabelsOf(RowView row) =>
        row.Own.Select(c => (Key: LabelOf(c), Cell: c)).Where(l => l.Key is not null).Select(l => (l.Key!, l.Cell));

    public string? LabelOf(GridCell cell) => layout.Labels.KeyOf(cell.Text) ?? (Pair.Of(cell.Text) is { HasColon: true } pair ? layout.Labels.KeyOf(pair.Name) : null);

    /// <summary>True where the row begins with a name, or holds one beside words that are none.</summary>
    public bool IsLabels(RowView row) => row.Own.FirstOrDefault() is { } first && (LabelOf(first) is not null || (!row.Own.Any(IsFigure) && row.Own.Skip(1).Any(c => LabelOf(c) is not null)));

    /// <summary>一、产出指标（50分）, 二、效益指标: the level of the table below.</summary>
    public bool IsLevelHeading(string text) => LevelText.Of(HeadText.WithoutNumber(HeadText.Bare(text))) is var level && layout.Rows.Is(level.Name, "group") && (level.Points is not null || level.Name.EndsWith("指标", StringComparison.Ordinal));

    /// <summary>A name that begins another form when it stands below a finished one.</summary>
    public bool IsFormName(RowView row) => row.Own.FirstOrDefault() is { } first && LabelOf(first) is "projectName" or "department" && !row.Own.Any(IsFigure);

    /// <summary>总分 or 合计, not inside a group.</summary>
    public bool IsTotal(string text) => layout.Rows.May(Pair.Of(text).Name, "total");

    /// <summary>备注：… and the like, however long.</summary>
    public bool IsNote(string text) => layout.Rows.Is(text, "notes") || (Pair.Of(text) is { HasColon: true } pair && layout.Rows.Is(pair.Name, "notes"));

    /// <summary>A note as it is kept: that it is one (备注：) need not be said again.</summary>
    public static string NoteOf(string text) => HeadText.Lines(text) is var note && note.StartsWith(NoteMark, StringComparison.Ordinal) && note.Length > NoteMark.Length ? note[NoteMark.Length..].TrimStart() : note;

    public bool IsPrompt(string text)
    {
        string bare = HeadText.Bare(text).TrimStart('.', '…', '·', '—', '-');
        return bare.Length == 0 || layout.Noise.Is(text, "prompt") || layout.Noise.Is(bare, "prompt") || EmptyIndicator().IsMatch(bare);
    }

    public static bool IsFigure(GridCell cell) => FigureText.IsNumber(cell.Text) || cell.Error is not null;

    /// <summary>One cell over most of the row: a heading of the rows below.</summary>
    public static bool IsOneBand(RowView row) => row.Own.Count() == 1 && row.Own.First().ColumnSpan * 2 > row.Grid.ColumnCount;

    public static GridCell? Next(RowView row, GridCell cell) => row.Filled.FirstOrDefault(c => c.Column > cell.Column);

    /// <summary>全年预算数：300；全年执行数：285.5 and nothing else.</summary>
    private bool HoldsAmounts(GridCell cell)
    {
        Pair[] pairs = [.. Pair.Texts(cell.Text).Select(Pair.Of)];
        return pairs.All(p => p.HasColon && FigureText.IsNumber(p.Value)) && pairs.Any(p => IsAmountName(p.Name));
    }

    private bool IsAmountName(string text) => layout.Money.KeysOf(text).Any(Amounts.Contains) || layout.MoneyRows.KeyOf(text) is "total" or "midTerm" or "bySource" or "byUse";

    [GeneratedRegex(@"^\(?(19|20)\d\d年?(度|年度)?\)?$")]
    private static partial Regex YearLine();

    [GeneratedRegex(@"^指标\d*[:：]?[.…]*$")]
    private static partial Regex EmptyIndicator();
}
