using System.Globalization;
using System.Text;
using SelfEval.Engine;

namespace SelfEval.Authoring;

/// <summary>Tells in lines how a row was scored (计分过程), for the report of a failed case.</summary>
internal static class TraceText
{
    public static string Of(RowTrace trace)
    {
        var text = new StringBuilder();
        for (int i = 0; i < trace.Entries.Count; i++)
        {
            EntryTrace entry = trace.Entries[i];
            Line(text, $"计分项 {(i + 1).ToString(CultureInfo.InvariantCulture)}", entry.Entry.Definition.When.Text, entry.State, entry.Detail);
            if (entry.IsChosen)
            {
                text.Append(CultureInfo.InvariantCulture, $"用规则组“{entry.Entry.Workflow.Definition.Name}”\n");
                break;
            }
        }

        foreach (RuleTrace rule in trace.Rules)
        {
            Line(text, $"规则“{rule.Rule.Name}”", rule.Rule.Definition.Condition.Text, rule.State, rule.Detail);
            if (rule.Decides)
            {
                text.Append(CultureInfo.InvariantCulture, $"计分 {rule.Rule.Definition.Score!.Text} = {ExplanationText.Plain(rule.Score)}\n");
                break;
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string who, string condition, ConditionState state, string detail) => text.Append(who).Append(state switch
    {
        ConditionState.Holds => " 成立：",
        ConditionState.DoesNotHold => " 不成立：",
        ConditionState.LacksFacts => $" 缺{detail}：",
        _ => $" 算不出（{detail}）：",
    }).Append(condition).Append('\n');
}
