namespace SelfEval.Engine.Programs;

/// <summary>A step on the total (总分步骤), ready to run.</summary>
internal sealed record StepProgram(DecisionProgram When, WorkflowProgram Use);
