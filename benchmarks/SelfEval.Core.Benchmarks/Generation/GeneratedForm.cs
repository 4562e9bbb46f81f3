using System.Globalization;
using System.Text.Json;

namespace SelfEval.Benchmarks.Generation;

/// <summary>Writes the head, the money block and the narrative of one generated form; its rows come from <see cref="GeneratedRow"/>.</summary>
internal sealed class GeneratedForm(Utf8JsonWriter json, Dice dice, long index)
{
    private static readonly (string Level1, int Weight, string[] Level2)[] Groups =
    [
        ("产出指标", 40, ["数量指标", "质量指标", "时效指标"]),
        ("效益指标", 20, ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        ("满意度指标", 10, ["服务对象满意度指标"]),
        ("成本指标", 20, ["经济成本指标", "社会成本指标", "生态环境成本指标"]),
    ];

    private decimal _declared;

    public void Write()
    {
        bool isProject = dice.Percent(35);
        decimal fullYear = 50 + dice.Money(2_000);
        decimal executed = dice.Percent(20) ? fullYear : decimal.Round(fullYear * dice.Between(600, 1_050) / 1_000m, 2, MidpointRounding.AwayFromZero);
        json.WriteStartObject();
        json.WriteString("kind", isProject ? "project" : "department");
        json.WriteNumber("year", 2023);
        json.WriteString("unit", dice.Pick("区委办公室", "区财政局", "区教育局", "街道办事处", "区人民医院", "市场监督管理局") + "（" + index.ToString(CultureInfo.InvariantCulture) + "）");
        if (isProject)
        {
            json.WriteString("projectName", dice.Pick("老旧小区改造", "“马上就办”平台运行维护", "防疫补助经费", "档案、党史及区志专项"));
        }

        json.WriteString("ruleBook", "lusong-2023");
        WriteBudget(fullYear, executed);
        if (!isProject)
        {
            WriteDepartment(executed);
        }

        json.WriteString("expectedGoal", "做好综合调研、督促检查、办文办会、机要保密、信息值班等工作");
        json.WriteString("actualGoal", dice.Percent(90) ? "圆满完成各项工作任务" : "基本完成\n（其余转入下年）");
        WriteIndicators(fullYear, executed);
        json.WriteNumber("totalWeight", 100);
        if (dice.Percent(80))
        {
            json.WriteNumber("total", _declared);
        }

        if (dice.Percent(30))
        {
            json.WriteString("grade", dice.Pick("优", "良", "中"));
        }

        WriteStatements(executed);
        json.WriteEndObject();
    }

    private void WriteBudget(decimal fullYear, decimal executed)
    {
        json.WriteStartObject("budget");
        json.WriteNumber("initial", decimal.Round(fullYear * 0.9m, 2, MidpointRounding.AwayFromZero));
        json.WriteNumber("fullYear", fullYear);
        if (dice.Percent(2))
        {
            json.WriteNull("executed");
        }
        else
        {
            json.WriteNumber("executed", executed);
        }

        json.WriteNumber("weight", 10);
        json.WriteString("printedRate", (executed / fullYear * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%");
        decimal score = Math.Min(10, decimal.Round(executed / fullYear * 10, 1, MidpointRounding.ToZero));
        _declared += score;
        json.WriteNumber("declaredScore", score);
        json.WriteStartObject("bySource");
        json.WriteNumber("total", fullYear);
        json.WriteStartArray("parts");
        WritePart("一般公共预算", fullYear, executed);
        WritePart("政府性基金拨款", null, null);
        WritePart("其他资金", null, null);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePart(string name, decimal? fullYear, decimal? executed)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        WriteFigure("fullYear", fullYear);
        WriteFigure("executed", executed);
        json.WriteEndObject();
    }

    private void WriteDepartment(decimal executed)
    {
        json.WriteStartObject("staffing");
        json.WriteNumber("inPost", dice.Between(8, 120));
        json.WriteNumber("retired", dice.Below(60));
        json.WriteEndObject();
        json.WriteStartArray("projects");
        for (int i = dice.Below(8); i > 0; i--)
        {
            WriteProject();
        }

        json.WriteEndArray();
        json.WriteStartObject("expenseControl");
        foreach (string line in (ReadOnlySpan<string>)["threePublic", "vehicles", "hospitality", "projects", "runningCost", "office", "procurement"])
        {
            json.WriteStartObject(line);
            WriteFigure("priorActual", dice.Percent(10) ? null : dice.Money(200));
            WriteFigure("budget", dice.Percent(10) ? null : dice.Money(200));
            if (dice.Percent(8))
            {
                json.WriteString("actual", dice.Pick("——", "无", "/", ""));
            }
            else
            {
                WriteFigure("actual", Math.Min(executed, dice.Money(200)));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteProject()
    {
        decimal initial = dice.Money(80);
        decimal change = dice.Percent(50) ? 0 : -decimal.Round(initial * dice.Below(60) / 100, 2, MidpointRounding.AwayFromZero);
        json.WriteStartObject();
        json.WriteString("name", dice.Pick("公务用车运行维护经费", "督查、保密工作经费", "深改、台办工作经费", "国安专项经费"));
        json.WriteBoolean("planned", dice.Percent(70));
        json.WriteNumber("initial", initial);
        json.WriteNumber("adjustment", change);
        json.WriteNumber("executed", initial + change);
        json.WriteNumber("carryOver", 0);
        json.WriteString("purpose", "油费、保养修理费；宣传海报、红头文件印刷等");
        json.WriteEndObject();
    }

    private void WriteIndicators(decimal fullYear, decimal executed)
    {
        json.WriteStartArray("indicators");
        foreach ((string level1, int weight, string[] level2) in Groups)
        {
            int rows = level1 is "产出指标" ? dice.Between(3, 8) : dice.Between(1, level2.Length);
            int left = weight;
            for (int i = 0; i < rows; i++)
            {
                int points = i == rows - 1 ? left : Math.Max(1, left / (rows - i));
                left -= points;
                var row = new GeneratedRow(dice, level1, level2[i % level2.Length], points, fullYear, executed);
                row.Write(json);
                _declared += row.Declared;
            }

            if (dice.Percent(40))
            {
                GeneratedRow.WriteNotApplicable(json, level1, level2[^1]);
            }
        }

        json.WriteEndArray();
    }

    private void WriteStatements(decimal executed)
    {
        json.WriteStartArray("statements");
        if (dice.Percent(70))
        {
            json.WriteStartObject();
            json.WriteString("about", "支出合计");
            json.WriteNumber("value", executed);
            json.WriteString("unit", "万元");
            json.WriteString("place", "二（一）3");
            json.WriteString("text", "一般公共预算财政拨款支出" + executed.ToString(CultureInfo.InvariantCulture) + "万元");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFigure(string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
