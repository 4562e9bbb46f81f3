using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Reads a direction out of an indicator's name (看名称定方向). Chinese names end in their head: the word that ends last decides, of
/// several at one place the longest; 未, 不, 无 or 零 right before it turns it round. Words of lessening (降低, 节约) make less of a bad
/// thing a good one.
/// </summary>
internal sealed class NameDirection(string[] inverse, string[] forward, string[] neutral, string[] counts, string[] lessening, string[] dealing, string[] objects)
{
    /// <summary>Longer ones are prose, and no head word stands at their end.</summary>
    public const int LongestName = 200;

    private const string Negations = "未不无零";

    private static readonly string[] TimeEnds = ["天数", "时间", "时长", "年限", "寿命", "学时", "课时", "期"];

    private readonly WordList _inverse = Of(inverse);
    private readonly WordList _forward = Of(forward);
    private readonly WordList _neutral = Of(neutral);
    private readonly WordList _counts = Of(counts);
    private readonly WordList _lessening = Of(lessening);
    private readonly WordList _dealing = Of(dealing);
    private readonly WordList _objects = Of(objects);

    public NameVerdict Of(string name)
    {
        if (name.Length > LongestName)
        {
            return NameVerdict.Unknown;
        }

        NameVerdict verdict = Read(WithoutBrackets(name));
        return verdict == NameVerdict.Unknown ? Read(name) : verdict;
    }

    /// <summary>维修(维护)所需成本 is about the cost; what stands in brackets explains.</summary>
    private static string WithoutBrackets(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : name.IndexOf(')', open);
        return close < 0 ? name : WithoutBrackets(name.Remove(open, close - open + 1));
    }

    private NameVerdict Read(ReadOnlySpan<char> name)
    {
        Found less = Last(name, _lessening);
        Found bad = Last(name, _inverse);
        Found good = Last(name, _forward);
        Found open = Last(name, _neutral);
        NameVerdict verdict = Winner(name, bad, good, open);
        if (less.Length > 0)
        {
            return Lessened(verdict, bad, good, less);
        }

        if (verdict == NameVerdict.Inverse && _objects.LongestAt(name[bad.Start..]) == bad.Length)
        {
            return DealtWith(name, bad);
        }

        return verdict == NameVerdict.Unknown && Last(name, _counts).Length > 0 ? NameVerdict.Count : verdict;
    }

    /// <summary>
    /// 排查隐患, 调解纠纷, 救助受灾群众: what is bad is the object of the work, and more work is better. Elsewhere in the name the verb may
    /// belong to either (依法查处违法案件, 医疗救治纠纷). 办理时限 has no such object.
    /// </summary>
    private NameVerdict DealtWith(ReadOnlySpan<char> name, Found bad) =>
        Last(name[..bad.Start], _dealing).Length == 0 ? NameVerdict.Inverse : _dealing.LongestAt(name) > 0 ? NameVerdict.Forward : NameVerdict.Open;

    private static NameVerdict Lessened(NameVerdict verdict, Found bad, Found good, Found less)
    {
        bool isGoodBehind = good.Length > 0 && good.Start >= less.Start;
        return bad.Length > 0 || isGoodBehind || verdict == NameVerdict.Unknown ? NameVerdict.Forward : NameVerdict.Open;
    }

    private static NameVerdict Winner(ReadOnlySpan<char> name, Found bad, Found good, Found open)
    {
        Found best = bad;
        NameVerdict verdict = bad.Length > 0 ? NameVerdict.Inverse : NameVerdict.Unknown;
        if (good.IsAfter(best))
        {
            best = good;
            verdict = IsTime(name.Slice(good.Start, good.Length)) ? NameVerdict.ForwardTime : NameVerdict.Forward;
        }

        if (open.IsAfter(best))
        {
            return NameVerdict.Open;
        }

        return best.Length > 0 && best.Start > 0 && Negations.Contains(name[best.Start - 1], StringComparison.Ordinal) ? Turned(verdict) : verdict;
    }

    private static NameVerdict Turned(NameVerdict verdict) => verdict == NameVerdict.Inverse ? NameVerdict.Forward : NameVerdict.Inverse;

    private static bool IsTime(ReadOnlySpan<char> word)
    {
        foreach (string end in TimeEnds)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Found Last(ReadOnlySpan<char> name, WordList words)
    {
        var last = default(Found);
        for (int i = 0; i < name.Length; i++)
        {
            if (words.LongestAt(name[i..]) is > 0 and var length && new Found(i, length) is var found && found.IsAfter(last))
            {
                last = found;
            }
        }

        return last;
    }

    private static WordList Of(string[] words) => new(string.Join(' ', words));

    private readonly record struct Found(int Start, int Length)
    {
        private int End => Start + Length;

        public bool IsAfter(Found other) => Length > 0 && (End > other.End || (End == other.End && Length > other.Length));
    }
}
