using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Forms;

/// <summary>Cuts a grid into runs of rows that belong together (分段): title, names, money, goals, indicators, 附件2, signatures.</summary>
internal sealed class TableCutter(RowRoles roles)
{
    private readonly List<TablePart> _parts = [];
    private PartKind _kind;
    private int _start;
    private IndicatorColumns? _continued;

    /// <param name="grid">The grid.</param>
    /// <param name="roles">Tells rows by their words.</param>
    /// <param name="open">Columns of an indicator table that ended with the grid before; null where none did.</param>
    public static IReadOnlyList<TablePart> Cut(Grid grid, RowRoles roles, IndicatorColumns? open) => new TableCutter(roles).Cut(grid, open);

    private List<TablePart> Cut(Grid grid, IndicatorColumns? open)
    {
        _kind = open is not null ? PartKind.Indicators : PartKind.Other;
        _continued = open;
        int row = 0;
        while (row < grid.RowCount)
        {
            var view = new RowView(grid, row);
            row = view.IsBlank ? row + 1 : Take(view);
        }

        Close(grid, grid.RowCount);
        return _parts;
    }

    /// <summary>Puts a row where it belongs, and gives the row to go on with.</summary>
    private int Take(RowView row)
    {
        if (roles.IsIndicatorHead(row))
        {
            HeadBand band = roles.IndicatorBand(row);
            if (_kind != PartKind.Indicators || _continued is not null)
            {
                Begin(PartKind.Indicators, row.Grid, band.FirstRow);
            }

            return band.EndRow;
        }

        PartKind kind = KindOf(row);
        if (kind != _kind || kind == PartKind.Title)
        {
            Begin(kind, row.Grid, row.Row);
        }

        return row.Row + 1;
    }

    private PartKind KindOf(RowView row)
    {
        if (_kind == PartKind.Indicators)
        {
            return InIndicators(row);
        }

        return roles.IsExpenseHead(row) ? PartKind.Expense
            : roles.IsMoneyHead(row) ? PartKind.Money
            : roles.IsTitle(row) ? PartKind.Title
            : roles.IsSignature(row) ? PartKind.Signature
            : row.Own.Count() == 1 && roles.IsLevelHeading(row.Own.First().Text) ? PartKind.Other
            : _kind == PartKind.Expense && !roles.IsFormName(row) ? PartKind.Expense
            : Plain(row);
    }

    /// <summary>An indicator's own words may look like anything; only what cannot stand in the table ends it.</summary>
    private PartKind InIndicators(RowView row) =>
        roles.IsMoneyHead(row) ? PartKind.Money
        : roles.IsTitle(row) ? PartKind.Title
        : roles.IsSignature(row) ? PartKind.Signature
        : roles.IsExpenseHead(row) ? PartKind.Expense
        : roles.IsFormName(row) ? PartKind.Labels
        : PartKind.Indicators;

    private PartKind Plain(RowView row)
    {
        if (roles.IsMoneyPairs(row))
        {
            return PartKind.Money;
        }

        if (roles.IsGoalRow(row))
        {
            return PartKind.Goals;
        }

        return roles.IsLabels(row) && (_kind != PartKind.Money || roles.IsFormName(row)) ? PartKind.Labels
            : _kind is PartKind.Money or PartKind.Goals ? _kind
            : PartKind.Other;
    }

    private void Begin(PartKind kind, Grid grid, int row)
    {
        Close(grid, row);
        _kind = kind;
        _start = row;
        _continued = null;
    }

    private void Close(Grid grid, int end)
    {
        if (end > _start)
        {
            _parts.Add(new TablePart(_kind, grid, _start, end) { Continued = _continued });
        }

        _start = end;
    }
}
