using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Rows of which one counts, with its vetted condition.</summary>
internal sealed record ChoiceTrees(ChoiceDefinition Definition, WorkflowTrees When);
