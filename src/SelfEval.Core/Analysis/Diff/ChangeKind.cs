namespace SelfEval.Analysis.Diff;

internal enum ChangeKind
{
    Changed,
    Added,
    Removed,
    Moved,
}
