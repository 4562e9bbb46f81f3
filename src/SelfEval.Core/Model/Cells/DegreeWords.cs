namespace SelfEval.Model.Cells;

/// <summary>
/// The standard words of qualitative cells and the tier each stands for (定性用语). Only the whole cell counts:
/// 维护良好 or 及时,整洁 is a sentence for a person. Of the words 优良中差 the first two are a target that was
/// reached, 中 is reached in part; 基本… and 有所… are "some effect" in the national text, so reached in part, except in
/// the older national wording 全部或基本达成, which names both in its first tier.
/// </summary>
internal static class DegreeWords
{
    private const string Reached =
        // 完成 and 达成
        "完成 全部完成 全面完成 完全完成 圆满完成 顺利完成 按期完成 按时完成 如期完成 及时完成 按计划完成 按要求完成 按时按质完成 "
        + "按时按量完成 保质保量完成 提前完成 超额完成 本年度完成 年度内完成 本年完成 当年完成 年内完成 已完成 完成目标 完成任务 完成年度目标 "
        + "达成 完全达成 全部达成 达成目标 达成指标 达成年度指标 达成年度目标 达成预期 达成预期指标 达成预期目标 达成预期效果 "
        + "全部或基本达成年度指标 全部或基本达成预期指标 达到 达到预期 达到预期指标 达到预期目标 达到预期效果 达到目标 实现 实现目标 "
        + "实现预期目标 达标 全部达标 合格 全部合格 通过 是 "
        // grades
        + "优 优秀 优良 良 良好 好 很好 较好 高 较高 满意 非常满意 很满意 较满意 比较满意 "
        // effect
        + "明显 较明显 显著 较显著 有效 持续有效 长期有效 效果好 效果较好 效果良好 效果明显 效果较明显 效果显著 成效明显 成效显著 影响显著 "
        + "作用明显 提升 提高 改善 增强 促进 保障 逐步提升 逐步提高 逐步改善 逐步增强 显著提升 显著提高 显著改善 显著增强 "
        + "明显提升 明显提高 明显改善 明显增强 有效提升 有效提高 有效改善 有效增强 有效促进 有效保障 持续提升 持续提高 持续改善 "
        + "不断提升 不断提高 不断改善 稳步提升 稳步提高 进一步提升 进一步提高 得到提升 得到提高 得到改善 得到保障 大幅提升 大幅提高 "
        // state and time
        + "合规 合法合规 规范 合理 健全 完整 完善 真实 准确 到位 落实到位 足额到位 全覆盖 及时 按时 按期 长期 长期影响 持续 可持续 "
        + "全天候 全天候可用 日产日清";

    private const string Partly =
        "部分完成 部分达成 部分达标 部分实现 部分达成目标 部分达成指标 部分达成年度指标 部分达成年度目标 部分达成预期指标 部分达成预期目标 "
        + "部分达成年度指标并具有一定效果 部分达成预期指标并具有一定效果 部分达成并具有一定效果 "
        + "基本完成 基本达成 基本达到 基本达标 基本实现 基本合格 基本满意 基本有效 基本合规 基本及时 基本健全 基本完善 基本到位 "
        + "基本达成目标 基本达成年度指标 基本达成预期指标 基本达成预期目标 基本达到预期 基本达到预期目标 基本达到预期效果 "
        + "有所提升 有所提高 有所改善 有所增强 有一定效果 具有一定效果 一定效果 效果一般 一般 中 中等 "
        + "未全部完成 未完全完成 未完全达成 未全部达成";

    private const string NotReached =
        "未完成 没有完成 没完成 尚未完成 未按期完成 未按时完成 未及时完成 未达成 未达成目标 未达成指标 未达成年度指标 未达成年度目标 "
        + "未达成预期指标 未达成预期目标 未达成年度指标且效果较差 未达成预期指标且效果较差 未达成且效果较差 未达到 未达到预期 未达到预期目标 "
        + "未达到预期效果 未达标 不达标 未实现 未开展 未实施 未启动 不合格 不合规 不规范 不及时 不完整 不健全 不到位 不满意 不明显 "
        + "效果不明显 效果差 效果较差 成效不明显 差 较差 很差 无效 否";

    // 部分达成预期, 未实现年度目标: the same few words in every order of verb and object.
    private static readonly string[] Verbs = ["完成", "达成", "达到", "实现"];
    private static readonly string[] Objects = ["", "目标", "指标", "任务", "年度目标", "年度指标", "年度任务", "预期", "预期目标", "预期指标", "预期效果"];

    private static readonly Dictionary<string, AchievementDegree> Degrees = new[]
    {
        (Degree: AchievementDegree.Reached, Words: All(Reached, "", "全部", "完全")),
        (Degree: AchievementDegree.PartlyReached, Words: All(Partly, "部分", "基本", "未全部", "未完全")),
        (Degree: AchievementDegree.NotReached, Words: All(NotReached, "未", "没有", "没", "尚未")),
    }.SelectMany(static tier => tier.Words, static (tier, word) => (Word: word, tier.Degree)).DistinctBy(static one => one.Word).ToDictionary(static one => one.Word, static one => one.Degree, StringComparer.Ordinal);

    // 已按期完成, 已达到预期目标 say the same as without 已.
    internal static AchievementDegree? Find(string text) => Exact(text) ?? (text.StartsWith('已') ? Exact(text[1..]) : null);

    private static AchievementDegree? Exact(string text) => Degrees.TryGetValue(text, out AchievementDegree degree) ? degree : null;

    private static IEnumerable<string> All(string words, params string[] beginnings)
    {
        IEnumerable<string> built = beginnings.SelectMany(_ => Verbs, (beginning, verb) => beginning + verb).SelectMany(_ => Objects, (start, what) => start + what);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(built);
    }
}
