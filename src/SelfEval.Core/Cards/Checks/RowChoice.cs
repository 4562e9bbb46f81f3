using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Cards.Checks;

/// <summary>Rows of which one counts (二者择其一): the others become not applicable and say why.</summary>
internal static class RowChoice
{
    public static void Apply(BookProgram program, IndicatorScore[] rows)
    {
        foreach ((ChoiceDefinition choice, WorkflowProgram when) in program.Choices)
        {
            int[] group = [.. Enumerable.Range(0, rows.Length).Where(i => when.Holds(rows[i].Facts))];
            int[] scored = [.. group.Where(i => rows[i].Counts)];
            if (group.Length < 2 || scored.Length == 0)
            {
                continue;
            }

            int taken = choice.Take switch
            {
                "先列的" => scored[0],
                "得分低的" => scored.MinBy(i => rows[i].Score),
                _ => scored.MaxBy(i => rows[i].Score),
            };
            foreach (int other in group.Where(i => i != taken))
            {
                rows[other].Drop(new(
                    $"“{choice.Name}”择一计分，取{choice.Take}“{rows[taken].Name}”，本行不计分",
                    $"'{choice.Name}' counts one row, '{rows[taken].Name}' ('{choice.Take}'); this one is not scored"));
            }
        }
    }
}
