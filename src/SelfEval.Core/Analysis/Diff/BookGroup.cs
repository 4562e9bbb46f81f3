namespace SelfEval.Analysis.Diff;

internal enum BookGroup
{
    Book,
    Basis,
    Weight,
    Grade,
    Parameter,
    Tally,
    Choice,
    TotalStep,
    Review,
    Scoring,
    With,
    Workflow,
    GlobalParam,
    Rule,
    LocalParam,
    Check,
}
