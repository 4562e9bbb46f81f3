using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Documents.Writing;

/// <summary>Lays a form out as the national table (国家式样的自评表), filled in or empty, the same for a workbook and a Word file.</summary>
internal sealed class OfficialForm
{
    public const int Columns = 9;

    private static readonly string[] Levels1 = ["产出指标", "效益指标", "满意度指标", "成本指标"];

    private static readonly string[] Levels2 =
        ["数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标", "经济成本指标", "社会成本指标", "生态环境成本指标"];

    private readonly List<OfficialCell> _cells = [];
    private readonly SelfEvaluation _form;
    private int _row;

    private OfficialForm(SelfEvaluation form) => _form = form;

    public IReadOnlyList<OfficialCell> Cells => _cells;

    public int Rows => _row;

    /// <param name="form">What to print.</param>
    /// <param name="blankRows">Indicator rows to leave for filling in.</param>
    public static OfficialForm Of(SelfEvaluation form, int blankRows)
    {
        var table = new OfficialForm(form);
        table.Heads();
        table.Money();
        table.Goals();
        table.Indicators(blankRows);
        table.Line(new("总分", 0, 0, 1, 6) { IsHead = true }, Figure(form.DeclaredTotalWeight, 6), Figure(form.DeclaredTotal, 7), new("", 0, 8));
        table.Line(new OfficialCell("填表人：　　　　　联系电话：　　　　　填报日期：" + (form.ReportDate ?? "") + "　　　　　单位负责人签字：", 0, 0, 1, Columns) { IsHead = true });
        return table;
    }

    private void Heads()
    {
        bool isProject = _form.Kind == FormKind.Project;
        string year = _form.Year?.ToString(CultureInfo.InvariantCulture) ?? "　　　　";
        Line(new OfficialCell(isProject ? "项目支出绩效自评表" : "部门整体支出绩效自评表", 0, 0, 1, Columns) { IsHead = true });
        Line(new OfficialCell($"（{year}年度）", 0, 0, 1, Columns) { IsHead = true });
        if (isProject)
        {
            Line(Head("项目名称", 0, 2), new(_form.ProjectName ?? "", 0, 2, 1, 7));
            Line(Head("主管部门", 0, 2), new("", 0, 2, 1, 3), Head("实施单位", 5, 1), new(_form.Unit, 0, 6, 1, 3));
        }
        else
        {
            Line(Head("部门（单位）名称", 0, 2), new(_form.Unit, 0, 2, 1, 7));
        }
    }

    private void Money()
    {
        IReadOnlyList<BudgetPart> parts = _form.Budget.BySource.Parts;
        string[] names = parts.Count > 0 ? [.. parts.Select(p => p.Name)] : ["当年财政拨款", "上年结转资金", "其他资金"];
        string block = _form.Kind == FormKind.Project ? "项目资金（万元）" : "年度预算申请（万元）";
        Budget budget = _form.Budget;
        Line(new(block, 0, 0, names.Length + 2, 2) { IsHead = true }, Head("", 2), Head("年初预算数", 3), Head("全年预算数", 4), Head("全年执行数", 5), Head("分值", 6), Head("执行率", 7), Head("得分", 8));
        Line(Head("年度资金总额", 2), Figure(budget.Initial.Value, 3), Figure(budget.FullYear.Value, 4), Figure(budget.Executed.Value, 5), Figure(budget.Weight, 6), new(budget.PrintedRate ?? "", 0, 7), Figure(budget.DeclaredScore, 8));
        for (int i = 0; i < names.Length; i++)
        {
            BudgetPart? part = parts.Count > 0 ? parts[i] : null;
            Line(Head(i == 0 && !names[0].StartsWith("其中", StringComparison.Ordinal) ? "其中：" + names[0] : names[i], 2), Figure(part?.Initial.Value, 3), Figure(part?.FullYear.Value, 4), Figure(part?.Executed.Value, 5), new("—", 0, 6), new("—", 0, 7), new("—", 0, 8));
        }
    }

    private void Goals()
    {
        Line(new("年度总体目标", 0, 0, 2) { IsHead = true }, new("预期目标", 0, 1, 1, 4) { IsHead = true }, new("实际完成情况", 0, 5, 1, 4) { IsHead = true });
        Line(new(_form.ExpectedGoal ?? "", 0, 1, 1, 4), new(_form.ActualGoal ?? "", 0, 5, 1, 4));
    }

    private void Indicators(int blankRows)
    {
        int count = _form.Indicators.Count + blankRows;
        string[] heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];
        Line([new OfficialCell("绩效指标", 0, 0, count + 1) { IsHead = true }, .. heads.Select((h, i) => Head(h, i + 1))]);
        foreach (Indicator row in _form.Indicators)
        {
            Line(Choice(row.Level1, 1, Levels1), Choice(row.Level2, 2, Levels2), new(row.Name, 0, 3), new(row.Target.ToString(), 0, 4), new(row.Actual.ToString(), 0, 5), Figure(row.Weight, 6), Figure(row.DeclaredScore, 7), new(row.Reason ?? "", 0, 8));
        }

        for (int i = 0; i < blankRows; i++)
        {
            Line(Choice("", 1, Levels1), Choice("", 2, Levels2), new("", 0, 3), new("", 0, 4), new("", 0, 5), new("", 0, 6), new("", 0, 7), new("", 0, 8));
        }
    }

    private void Line(params IEnumerable<OfficialCell> cells)
    {
        _cells.AddRange(cells.Select(c => c with { Row = _row }));
        _row++;
    }

    private static OfficialCell Head(string text, int column, int columns = 1) => new(text, 0, column, 1, columns) { IsHead = true };

    private static OfficialCell Choice(string text, int column, string[] choices) => new(text, 0, column) { Choices = choices };

    private static OfficialCell Figure(decimal? number, int column) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", 0, column) { Number = number };
}
