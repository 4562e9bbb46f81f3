using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A vetted scoring entry: when it applies, the workflow it uses and the parameters it sets.</summary>
internal sealed record EntryTrees(ScoringEntry Definition, Expression Condition, IReadOnlyList<FactDefinition> Needs, WorkflowTrees Workflow) : VettedCondition(Condition, Needs);
