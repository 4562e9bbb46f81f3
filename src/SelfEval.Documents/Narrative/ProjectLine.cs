using System.Text.RegularExpressions;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Narrative;

/// <summary>Reads one project of the narrative (项目支出情况): 一是…，预算资金5万元，年中执行调减0.11万元，实际支出4.89万元，结余结转0万元。</summary>
internal sealed partial class ProjectLine(DocumentLayout layout, Ledger ledger)
{
    private static readonly string[] Fields = ["initial", "increase", "decrease", "either", "executed", "carryOver"];

    /// <summary>The project, or null where the paragraph is none.</summary>
    public Project? Read(string text, string place, bool isPlanned, IReadOnlyList<string> units)
    {
        if (Marker().Match(text) is not { Success: true } marker)
        {
            return null;
        }

        string body = text[marker.Length..];
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        int first = body.Length;
        foreach (SpokenFigure figure in SpokenFigure.In(body, units).Where(f => f.IsMoney))
        {
            if (FieldOf(figure.Lead) is { } field && amounts.TryAdd(field.Key, figure.InTenThousand))
            {
                int at = body.LastIndexOf(field.Word[0], Math.Max(0, figure.Start - 1));
                first = Math.Min(first, amounts.Count == 1 ? PhraseStart(body, figure.Start, field.Word, at) : first);
            }
        }

        string name = NameOf(body, first);
        return name.Length < 2 || !amounts.ContainsKey("executed") ? null : Make(name, body, place, isPlanned, amounts);
    }

    /// <summary>Which amount the words before a figure announce; null where they announce one of the whole report.</summary>
    private (string Key, string Word)? FieldOf(string lead)
    {
        (string Key, string Word)? best = null;
        foreach (string key in Fields)
        {
            foreach (string word in layout.Projects.WordsOf(key).Where(w => lead.EndsWith(w, StringComparison.Ordinal) && w.Length > (best?.Word.Length ?? 0)))
            {
                best = (key, word);
            }
        }

        bool isOfReport = best is { } found && layout.Statements.Keys.Any(k => layout.Statements.WordsOf(k).Any(w => w.Length > found.Word.Length && lead.EndsWith(w, StringComparison.Ordinal)));
        return isOfReport ? null : best;
    }

    private static int PhraseStart(string body, int figure, string word, int fallback)
    {
        int length = 0;
        int at = figure;
        while (at > 0 && length < word.Length)
        {
            at--;
            length += char.IsWhiteSpace(body[at]) ? 0 : 1;
        }

        return length == word.Length ? at : fallback;
    }

    private static string NameOf(string body, int firstPhrase)
    {
        int end = body.AsSpan().IndexOfAny("，,：:");
        end = end < 0 ? firstPhrase : Math.Min(end, firstPhrase);
        string name = HeadText.Line(body[..Math.Clamp(end, 0, body.Length)]).TrimEnd('，', '：');
        return Year().IsMatch(name) ? "" : name;
    }

    private Project Make(string name, string body, string place, bool isPlanned, Dictionary<string, decimal> amounts)
    {
        bool planned = isPlanned && !layout.Projects.WordsOf("unplanned").Any(w => HeadText.Bare(body).Contains(w, StringComparison.Ordinal));
        (Figure adjustment, string? note) = Adjustment(body, place, amounts);
        return new Project
        {
            Name = name,
            IsPlanned = planned,
            Initial = Of(amounts, "initial"),
            Adjustment = adjustment,
            Executed = Of(amounts, "executed"),
            CarryOver = Of(amounts, "carryOver"),
            Purpose = Purpose(body),
            Note = note,
        };
    }

    private (Figure Adjustment, string? Note) Adjustment(string body, string place, Dictionary<string, decimal> amounts)
    {
        if (amounts.TryGetValue("increase", out decimal more))
        {
            return (more, null);
        }

        if (amounts.TryGetValue("decrease", out decimal less))
        {
            return (-less, null);
        }

        return amounts.TryGetValue("either", out decimal either) ? Solve(body, place, amounts, either) : (Figure.Missing, null);
    }

    /// <summary>调增（减）2.73 left as the template has it: the other amounts may say which.</summary>
    private (Figure Adjustment, string? Note) Solve(string body, string place, Dictionary<string, decimal> amounts, decimal either)
    {
        string clause = body.Split('，', ',', '。').First(c => layout.Projects.WordsOf("either").Any(w => HeadText.Bare(c).Contains(w, StringComparison.Ordinal))).Trim();
        if (amounts.TryGetValue("initial", out decimal initial))
        {
            decimal spent = amounts["executed"] + amounts.GetValueOrDefault("carryOver");
            if (initial + either == spent || initial - either == spent)
            {
                bool isCut = initial - either == spent;
                ledger.Say(FormRemarks.ChoiceSolved, place, clause, isCut ? "调减" : "调增", isCut ? "a cut" : "an increase");
                return (isCut ? -either : either, $"原文“{clause}”，按金额读作{(isCut ? "调减" : "调增")}");
            }
        }

        ledger.Say(FormRemarks.ChoiceUnsolved, place, clause);
        return (Figure.Missing, $"原文“{clause}”，看不出调增还是调减");
    }

    private string? Purpose(string body)
    {
        foreach (string word in layout.Projects.WordsOf("purpose"))
        {
            int at = body.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                string rest = body[(at + word.Length)..].TrimEnd('。', ' ', '\u3000', '\n');
                return rest.Length > 0 ? HeadText.Line(rest) : null;
            }
        }

        return null;
    }

    private static Figure Of(Dictionary<string, decimal> amounts, string key) => amounts.TryGetValue(key, out decimal amount) ? amount : Figure.Missing;

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}是[：:，,]?|[（(]?\d{1,2}[)）.、．]|[①-⑳])\s*")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:本年|全年|当年|\d{4}年度?)?$")]
    private static partial Regex Year();
}
