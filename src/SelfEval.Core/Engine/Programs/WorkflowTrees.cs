using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A vetted workflow (规则组): its enabled rules in order.</summary>
internal sealed class WorkflowTrees(WorkflowDefinition definition, OnDemand<IReadOnlyList<RuleTrees>> rules)
{
    public WorkflowDefinition Definition => definition;

    public IReadOnlyList<RuleTrees> Rules => rules.Value;
}
