using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The table of names, money, goals and indicators (自评表), in the national layout or the Hunan department one.</summary>
internal sealed class MainTable
{
    private const int HeadColumns = 2;
    private const int SideWidth = 5;
    private const int OtherWidth = 10;

    private readonly SelfEvaluation _form;
    private readonly FormStyle _style;
    private readonly OfficialTable _table;

    private MainTable(SelfEvaluation form, FormStyle style, IReadOnlyList<IndicatorField> fields, IReadOnlyList<MoneyField> money)
    {
        (_form, _style) = (form, style);
        int columns = Math.Max(fields.Count + 1, money.Count + MoneyBlock.Names);
        _table = new OfficialTable([SideWidth, .. fields.Select(f => f.Width), .. Enumerable.Repeat(OtherWidth, columns - fields.Count - 1)]);
    }

    public static OfficialSection Of(SelfEvaluation form, FormStyle style, int blankRows)
    {
        IReadOnlyList<IndicatorField> fields = IndicatorField.Of(form);
        IReadOnlyList<MoneyField> money = MoneyField.Of(form.Budget);
        var main = new MainTable(form, style, fields, money);
        main.Names();
        (int moneyTotal, CellRun? points) = new MoneyBlock(main._table, form, style, money).Add(isEmptyForm: blankRows > 0);
        main.Goals();
        new IndicatorBlock(main._table, form, fields).Add(blankRows, moneyTotal, points);
        bool isHunan = style == FormStyle.Hunan;
        return new OfficialSection("自评表", isHunan ? OfficialTitles.Hunan(form) : OfficialTitles.National(form))
        {
            Caption = isHunan ? "附件3" : "",
            Table = main._table,
            Closing = OfficialTitles.Closing(form.ReportDate, form.IsSigned),
            IsLandscape = true,
        };
    }

    private int Last => _table.Columns - 1;

    private void Names()
    {
        if (_form.Kind == FormKind.Project)
        {
            _table.Line(OfficialCell.Head("项目名称", 0, HeadColumns), Value(_form.ProjectName, HeadColumns, Last));
            _table.Line(OfficialCell.Head("主管部门", 0, HeadColumns), Value(KnownNotes.Authority(_form), HeadColumns, 4), OfficialCell.Head("实施单位", 5), Value(_form.Unit, 6, Last));
        }
        else
        {
            _table.Line(OfficialCell.Head(_style == FormStyle.Hunan ? "预算部门（单位）名称" : "部门（单位）名称", 0, HeadColumns), Value(_form.Unit, HeadColumns, Last));
        }
    }

    private void Goals()
    {
        int half = 1 + (Last / 2);
        _table.Line(OfficialCell.Head("年度总体目标", 0, rows: 2), OfficialCell.Head("预期目标", 1, half - 1), OfficialCell.Head("实际完成情况", half, Last - half + 1));
        _table.Line(OfficialCell.Words(_form.ExpectedGoal, 1, half - 1), OfficialCell.Words(_form.ActualGoal, half, Last - half + 1));
    }

    private static OfficialCell Value(string? text, int first, int last) => new(text ?? "", 0, first, 1, last - first + 1);
}
