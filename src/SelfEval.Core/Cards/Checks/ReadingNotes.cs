using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>How names and cells were read where that is not what they plainly say (读法): each is told once, so that nobody wonders.</summary>
internal static class ReadingNotes
{
    public static void Add(ScoreCard card, List<Finding> findings)
    {
        IReadOnlyList<Indicator> rows = card.Form.Indicators;
        LevelNames levels = card.Program.Words.Levels;
        // A form that says 产出, 效益, 满意度 throughout has a way of its own; one name that differs from the rest is a slip.
        bool isTold = levels.AreDecisive || rows.Any(r => levels.Known.Contains(NameText.Normalise(r.Level1)));
        HashSet<string>? named = null;
        for (int i = 0; i < rows.Count; i++)
        {
            bool isRepeated = i > 0 && rows[i].Level1 == rows[i - 1].Level1;
            if (isTold && !isRepeated && OfLevel(levels, rows[i].Level1, i) is { } level && (named ??= new(StringComparer.Ordinal)).Add(NameText.Normalise(rows[i].Level1)))
            {
                findings.Add(level);
            }

            AddCells(rows[i], i, card.Program.Words, findings);
            AddCharacters(rows[i].Name, rows[i], i, ".name", findings);
            AddCharacters(rows[i].Target.Text, rows[i], i, ".target", findings);
            AddCharacters(rows[i].Actual.Text, rows[i], i, ".actual", findings);
        }
    }

    private static Finding? OfLevel(LevelNames levels, string printed, int index)
    {
        string name = NameText.Normalise(printed);
        string meant = levels.Meant(printed);
        if (meant != name)
        {
            return new Finding(DiagnosticCatalog.LevelReadAs, Where(index, ".level1"), $"一级指标“{printed}”", printed, meant);
        }

        if (!levels.AreDecisive || levels.Knows(meant))
        {
            return null;
        }

        string? nearest = levels.InWords(meant) ?? NearestName.Of(meant, levels.Known);
        return new Finding(DiagnosticCatalog.LevelUnknown, Where(index, ".level1"), $"一级指标“{printed}”", printed, nearest is null ? "" : $"，最接近的是“{nearest}”", nearest is null ? "" : $"; the nearest is '{nearest}'");
    }

    private static void AddCells(Indicator row, int index, BookWords words, List<Finding> findings)
    {
        if (row.Reading.IsTargetFromName)
        {
            findings.Add(new Finding(DiagnosticCatalog.TargetFromName, Where(index, ".target"), Place(row), row.Reading.Target.Text ?? ""));
        }

        if (IsCeilingOnOutput(row) && words.NamedDirection(row) != Directions.Inverse)
        {
            findings.Add(new Finding(DiagnosticCatalog.CeilingOnOutput, Where(index, ".target"), Place(row), row.Target.Text ?? ""));
        }
    }

    private static void AddCharacters(string? text, Indicator row, int index, string member, List<Finding> findings)
    {
        if (CompatibilityForms.FirstIn(text) is { } odd)
        {
            findings.Add(new Finding(DiagnosticCatalog.LookalikeCharacter, Where(index, member), Place(row), text!, odd, CompatibilityForms.Plain(odd)));
        }
    }

    private static string Where(int index, string member) => string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]{member}");

    private static string Place(Indicator row) => $"三级指标“{row.Name}”";

    private static bool IsCeilingOnOutput(Indicator row) => row.Reading.Target.Comparator is Comparator.AtMost or Comparator.LessThan
        && row.Reading.Target.Unit is not ("%" or "元") && row.PlainLevel2.Contains("数量", StringComparison.Ordinal);
}
