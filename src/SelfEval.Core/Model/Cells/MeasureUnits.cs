namespace SelfEval.Model.Cells;

/// <summary>The units that published forms print (计量单位), found at the start of a text.</summary>
internal static class MeasureUnits
{
    private const string Known =
        "% ‰ %(百分比) 百分比 百分率 个百分点 百分点 元 美元 角 "
        + "个 个月 个工作日 个小时 个班次 项 项次 件 件次 家 家次 户 户次 人 人次 人天 人日 人月 人份 名 名次 位 次 次数 场 场次 期 批 批次 "
        + "篇 份 份数 本 册 部 条 条次 张 幅 套 台 台套 台次 台班 辆 辆次 车次 班次 班 艘 架 架次 支 只 头 头次 匹 羽 尾 株 棵 粒 颗 枚 盏 根 "
        + "座 处 所 栋 幢 间 层 孔 口 眼 座次 村 村次 乡 镇 社区 街道 县 市 省 国 队 组 对 双 副 块 片 面 方面 段 门 课 节 节次 讲 堂 "
        + "例 例次 宗 起 案 案次 单 笔 票 户数 人数 点位 床 床位 席 桌 盘 箱 盒 包 袋 瓶 桶 罐 卷 捆 束 丛 屏 页 字 字数 词 首 曲 集 节目 档 "
        + "款 种 类 级 届 代 倍 分 分钟 秒 小时 学时 课时 天 日 工作日 周 年 年度 季度 岁 周岁 度 吨 吨公里 公吨 斤 公斤 千克 克 毫克 "
        + "米 延米 平米 千米 公里 里 厘米 毫米 丈 尺 平方米 平方公里 平方千米 平方 立方米 立方 方 亩 亩次 公顷 升 毫升 "
        + "千瓦 千瓦时 兆瓦 千伏安 千伏 度电 标方 当量 吨标准煤 标准箱 标箱 批件 档案 标段 通道 站 站点 网点 岗 岗位 "
        + "㎡ m² m2 m³ m3 ㎞ km m cm mm ㎏ kg mg g t T L ml mL kW kWh kw kwh MW dB TB GB MB KB PB 兆 ℃ °C h d";

    /// <summary>Single signs that after a bare number mean something else: 5成 is 50 %, 8折, 3号 is a name, 3月 a date.</summary>
    private const string NeverUnits = "成折号点时等第月旬千百十万亿余多来前后初末底上下内外左中强弱以之不无未的是至到为有且或和及与近约每各工一二三四五六七八九零两半几";

    private static readonly WordList Units = new(Known);

    /// <summary>The spellings of per cent, and the units that are one thing under several names.</summary>
    private static readonly Dictionary<string, string> Canonical = new(StringComparer.Ordinal)
    {
        ["名"] = "人", ["位"] = "人", ["人数"] = "人", ["户数"] = "户", ["次数"] = "次", ["份数"] = "份", ["字数"] = "字",
        ["㎡"] = "平方米", ["m²"] = "平方米", ["m2"] = "平方米", ["平米"] = "平方米", ["平方"] = "平方米",
        ["m³"] = "立方米", ["m3"] = "立方米", ["立方"] = "立方米", ["方"] = "立方米",
        ["千米"] = "公里", ["km"] = "公里", ["㎞"] = "公里", ["m"] = "米", ["cm"] = "厘米", ["mm"] = "毫米",
        ["千克"] = "公斤", ["kg"] = "公斤", ["㎏"] = "公斤", ["g"] = "克", ["t"] = "吨", ["T"] = "吨",
        ["日"] = "天", ["d"] = "天", ["h"] = "小时", ["个小时"] = "小时", ["个工作日"] = "工作日", ["百分点"] = "个百分点",
    };

    /// <summary>Units of one measure, and how many of its smallest each is.</summary>
    private static readonly Dictionary<string, (string Measure, decimal Size)> Sizes = new(StringComparer.Ordinal)
    {
        ["毫米"] = ("长度", 1m), ["厘米"] = ("长度", 10m), ["米"] = ("长度", 1_000m), ["公里"] = ("长度", 1_000_000m),
        ["毫克"] = ("质量", 1m), ["克"] = ("质量", 1_000m), ["公斤"] = ("质量", 1_000_000m), ["吨"] = ("质量", 1_000_000_000m),
        ["平方米"] = ("面积", 1m), ["公顷"] = ("面积", 10_000m), ["平方公里"] = ("面积", 1_000_000m), ["平方千米"] = ("面积", 1_000_000m),
        ["秒"] = ("时间", 1m), ["分钟"] = ("时间", 60m), ["小时"] = ("时间", 3_600m),
        ["毫升"] = ("体积", 1m), ["mL"] = ("体积", 1m), ["ml"] = ("体积", 1m), ["升"] = ("体积", 1_000m), ["L"] = ("体积", 1_000m), ["立方米"] = ("体积", 1_000_000m),
    };

    /// <summary>Length of the longest known unit at the start, 0 when there is none.</summary>
    internal static int LongestAt(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return 0;
        }

        foreach (string unit in Units.With(rest[0]))
        {
            // A Latin unit ends where its letters end: the 5 of "5th" is not 5 t.
            if (rest.StartsWith(unit, StringComparison.Ordinal)
                && !(char.IsAsciiLetter(unit[^1]) && rest.Length > unit.Length && char.IsAsciiLetterOrDigit(rest[unit.Length])))
            {
                return unit.Length;
            }
        }

        return 0;
    }

    /// <summary>Length of the unit at the start, with its divisors (元/人*月) and, at the very end, one unknown sign.</summary>
    internal static int LengthAt(ReadOnlySpan<char> rest)
    {
        int length = LongestAt(rest);
        if (length > 0 || StartsDivisor(rest))
        {
            return length + DivisorsAt(rest[length..]);
        }

        bool isUnknownUnit = !rest.IsEmpty && CellText.IsHan(rest[0]) && !NeverUnits.Contains(rest[0], StringComparison.Ordinal)
            && (rest.Length == 1 || ComparatorWords.SuffixAt(rest[1..]).Length > 0);
        return isUnknownUnit ? 1 : 0;
    }

    /// <summary>The unit as the reading shows it: one sign for per cent, everything else as printed.</summary>
    internal static string NameOf(ReadOnlySpan<char> printed) => printed switch
    {
        "%" or "%(百分比)" or "百分比" or "百分率" => "%",
        "百分点" => "个百分点",
        _ => Units.Exactly(printed) ?? printed.ToString(),
    };

    /// <summary>Whether two printed units are one thing under two names (人 and 名, 元/人*月 and 元/人·月).</summary>
    internal static bool AreSame(string left, string right) =>
        left == right || CanonicalOf(left) == CanonicalOf(right);

    /// <summary>How many of the second unit the first is: 100 for 米 beside 厘米, 1 for two names of one thing, null where they measure different things.</summary>
    internal static decimal? Ratio(string unit, string other) =>
        AreSame(unit, other) ? 1m
        : Sizes.TryGetValue(CanonicalOf(unit), out (string Measure, decimal Size) one) && Sizes.TryGetValue(CanonicalOf(other), out (string Measure, decimal Size) two) && one.Measure == two.Measure ? one.Size / two.Size
        : null;

    private static string CanonicalOf(string unit) => Canonical.TryGetValue(unit, out string? name)
        ? name
        : unit.Replace('·', '*').Replace('、', '*').Replace('×', '*').Replace("(", string.Empty, StringComparison.Ordinal)
            .Replace(")", string.Empty, StringComparison.Ordinal);

    /// <summary>The unit was lost and its divisor is left: 28.40/株.</summary>
    private static bool StartsDivisor(ReadOnlySpan<char> rest) =>
        rest.Length >= 2 && rest[0] == '/' && LongestAt(rest[1..].TrimStart('(')) > 0;

    private static int DivisorsAt(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length + 1 < rest.Length && IsJoint(rest[length], length > 0))
        {
            int part = DivisorAt(rest[(length + 1)..]);
            if (part == 0)
            {
                break;
            }

            length += 1 + part;
        }

        // "元/(人·月)" closes the bracket that it opened.
        return length > 0 && length < rest.Length && rest[length] == ')' && rest[..length].Contains('(') ? length + 1 : length;
    }

    /// <summary>A list mark counts as a joint only behind a divisor: 元/人、天, but not 20亩、30亩.</summary>
    private static bool IsJoint(char c, bool isBehindDivisor) => c is '/' or '*' or '·' or '×' || (isBehindDivisor && c == '、');

    private static int DivisorAt(ReadOnlySpan<char> rest)
    {
        int bracket = rest[0] == '(' ? 1 : 0;
        ReadOnlySpan<char> name = rest[bracket..];
        int known = LongestAt(name);
        if (known > 0)
        {
            return bracket + known;
        }

        int length = 0;
        while (length < Math.Min(3, name.Length) && CellText.IsHan(name[length]) && ComparatorWords.SuffixAt(name[length..]).Length == 0)
        {
            length++;
        }

        return length == 0 ? 0 : bracket + length;
    }
}
