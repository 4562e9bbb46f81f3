using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Rows of which one counts (择一), ready to choose.</summary>
internal sealed record ChoiceProgram(ChoiceDefinition Definition, WorkflowProgram When);
