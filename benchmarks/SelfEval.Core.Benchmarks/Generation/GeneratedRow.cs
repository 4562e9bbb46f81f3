using System.Globalization;
using System.Text.Json;

namespace SelfEval.Benchmarks.Generation;

/// <summary>One indicator row with cells as published tables print them.</summary>
internal sealed class GeneratedRow(Dice dice, string level1, string level2, int weight, decimal fullYear, decimal executed)
{
    /// <summary>The points that the unit gives itself.</summary>
    public decimal Declared { get; private set; }

    public static void WriteNotApplicable(Utf8JsonWriter json, string level1, string level2)
    {
        json.WriteStartObject();
        json.WriteString("level1", level1);
        json.WriteString("level2", level2);
        json.WriteString("name", "无");
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json)
    {
        (string name, string? target, string? actual, decimal done) = Cells();
        Declared = dice.Percent(90) ? decimal.Round(weight * done, 0, MidpointRounding.AwayFromZero) : weight;
        json.WriteStartObject();
        json.WriteString("level1", level1);
        json.WriteString("level2", level2);
        json.WriteString("name", name);
        WriteText(json, "target", target);
        WriteText(json, "actual", dice.Percent(2) ? null : actual);
        json.WriteNumber("weight", weight);
        if (dice.Percent(96))
        {
            json.WriteNumber("score", Declared);
        }

        if (done < 1)
        {
            json.WriteString("reason", "历史遗留问题");
        }

        json.WriteEndObject();
    }

    private (string Name, string? Target, string? Actual, decimal Done) Cells() => level1 switch
    {
        "成本指标" when level2 == "经济成本指标" => Cost(),
        "满意度指标" => Satisfaction(),
        _ when level2 is "数量指标" => dice.Percent(15) ? Handled() : Count(),
        _ when level2 is "时效指标" => dice.Percent(50) ? ("完成时间", "2023年12月31日前", dice.Pick("2023年12月20日", "按期完成", "完成"), 1) : ("完成时间", "本年度完成", Degree(), 1),
        _ => dice.Percent(30) ? Percent() : ("全面提高“三服务”工作质效", dice.Pick("政府性投资项目降本增效", "有所提升", "当好参谋助手，严格督促落实"), Degree(), 1),
    };

    private (string, string?, string?, decimal) Count()
    {
        string unit = dice.Pick("件", "篇", "人次", "个", "场次", "平方米", "公里");
        int target = dice.Between(1, 900);
        int actual = dice.Percent(70) ? target : dice.Between(target / 2, target + 40);
        string sign = dice.Pick("", "", "≥", ">=", "不少于");
        decimal done = Math.Min(1, actual / (decimal)target);
        return dice.Percent(5)
            ? ("培训人次", Plain(target) + "万人次", Plain(actual * 10_000) + "人次", done)
            : ("办结各级领导批示件", sign + Plain(target) + unit, Plain(actual) + (dice.Percent(90) ? unit : ""), done);
    }

    private (string, string?, string?, decimal) Handled()
    {
        int target = dice.Between(100, 700);
        int actual = target - dice.Below(target / 10);
        return ("执行主要工作预安销号制度", "预安工作" + Plain(target) + "项", "销号" + Plain(actual) + "项", actual / (decimal)target);
    }

    private (string, string?, string?, decimal) Percent()
    {
        int target = dice.Between(80, 100);
        decimal actual = dice.Between(700, 1_000) / 10m;
        return ("验收合格率", "≥" + Plain(target) + "%", Plain(actual) + "%", Math.Min(1, actual / target));
    }

    private (string, string?, string?, decimal) Satisfaction() => dice.Percent(80) ? Percent() : ("服务对象满意度", "95%以上", dice.Pick("满意", "≥95%", "基本满意"), 1);

    private (string, string?, string?, decimal) Cost() => ("全年总支出", (dice.Percent(50) ? "≤" : "") + Plain(fullYear) + "万元", Plain(executed) + "万元", executed <= fullYear ? 1 : 0.9m);

    private string Degree() => dice.Pick("完成", "已完成", "达成预期指标", "基本完成", "部分完成", "未完成", "完成", "明显");

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
