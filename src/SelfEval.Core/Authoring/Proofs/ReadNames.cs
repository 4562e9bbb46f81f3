using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>The names that the rules of a workflow read (规则组用到的名称), each workflow looked through once.</summary>
internal sealed class ReadNames
{
    private readonly Dictionary<WorkflowTrees, HashSet<string>> _names = new(ReferenceEqualityComparer.Instance);

    public HashSet<string> Of(WorkflowTrees workflow)
    {
        if (!_names.TryGetValue(workflow, out HashSet<string>? names))
        {
            names = [.. workflow.Rules.SelectMany(r => SymbolUse.Of([r.Condition, r.Score, .. r.Template.Select(t => t.Value)])).Select(s => s.Name!)];
            names.UnionWith(workflow.Definition.Globals.Concat(workflow.Definition.Rules.SelectMany(r => r.Locals)).SelectMany(l => In(l.Expression.Text)));
            _names.Add(workflow, names);
        }

        return names;
    }

    /// <summary>Every word of a text that could be a name.</summary>
    public static IEnumerable<string> In(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && RuleName.IsPart(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
