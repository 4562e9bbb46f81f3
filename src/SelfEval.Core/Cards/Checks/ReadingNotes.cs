using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>How names and cells were read where that is not what they plainly say (读法): each is told once, so that nobody wonders.</summary>
internal static class ReadingNotes
{
    public static IEnumerable<Finding> Of(ScoreCard card)
    {
        IReadOnlyList<Indicator> rows = card.Form.Indicators;
        LevelNames levels = card.Program.Words.Levels;
        // A form that says 产出, 效益, 满意度 throughout has a way of its own; one name that differs from the rest is a slip.
        bool isTold = levels.AreDecisive || rows.Any(r => levels.Known.Contains(NameText.Normalise(r.Level1)));
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"indicators[{i}]");
            if (isTold && named.Add(NameText.Normalise(rows[i].Level1)) && OfLevel(levels, rows[i].Level1, where + ".level1") is { } level)
            {
                yield return level;
            }

            foreach (Finding note in OfRow(rows[i], card.Program.Words, where, $"三级指标“{rows[i].Name}”"))
            {
                yield return note;
            }
        }
    }

    private static Finding? OfLevel(LevelNames levels, string printed, string where)
    {
        string place = $"一级指标“{printed}”";
        string name = NameText.Normalise(printed);
        string meant = levels.Meant(printed);
        if (meant != name)
        {
            return new Finding(DiagnosticCatalog.LevelReadAs, where, place, printed, meant);
        }

        if (!levels.AreDecisive || levels.Knows(meant))
        {
            return null;
        }

        string? nearest = levels.InWords(meant) ?? NearestName.Of(meant, levels.Known);
        return new Finding(DiagnosticCatalog.LevelUnknown, where, place, printed, nearest is null ? "" : $"，最接近的是“{nearest}”", nearest is null ? "" : $"; the nearest is '{nearest}'");
    }

    private static IEnumerable<Finding> OfRow(Indicator row, BookWords words, string where, string place)
    {
        if (row.Reading.IsTargetFromName)
        {
            yield return new Finding(DiagnosticCatalog.TargetFromName, where + ".target", place, row.Reading.Target.Text ?? "");
        }

        if (IsCeilingOnOutput(row) && words.NamedDirection(row) != Directions.Inverse)
        {
            yield return new Finding(DiagnosticCatalog.CeilingOnOutput, where + ".target", place, row.Target.Text ?? "");
        }

        foreach ((string? text, string member) in new[] { (row.Name, ".name"), (row.Target.Text, ".target"), (row.Actual.Text, ".actual") })
        {
            if (CompatibilityForms.FirstIn(text) is { } odd)
            {
                yield return new Finding(DiagnosticCatalog.LookalikeCharacter, where + member, place, text!, odd, CompatibilityForms.Plain(odd));
            }
        }
    }

    private static bool IsCeilingOnOutput(Indicator row) => row.Reading.Target.Comparator is Comparator.AtMost or Comparator.LessThan
        && row.Reading.Target.Unit is not ("%" or "元") && NameText.Normalise(row.Level2).Contains("数量", StringComparison.Ordinal);
}
