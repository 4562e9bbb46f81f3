using System.ComponentModel;

namespace SelfEval.Tests.OwnWords;

/// <summary>Functions of an app's own, as rules call them.</summary>
public static class 本县
{
    [Description("按人口折算：不满一万人的减半")]
    public static decimal 折算(decimal 分值, decimal 人口) => 人口 < 0 ? throw new ArgumentException("人口不能是负数", nameof(人口)) : 人口 < 10_000 ? 分值 / 2 : 分值;

    [Description("是否山区乡镇")]
    public static bool 山区(string 名称) => 名称.Contains('山', StringComparison.Ordinal);
}
