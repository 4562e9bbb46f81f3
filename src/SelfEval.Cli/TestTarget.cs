namespace SelfEval.Cli;

/// <summary>A book to test: how to name it, and its test file; null for the tests of a built-in book.</summary>
internal sealed record TestTarget(string Book, string? Tests)
{
    public bool HasTests => Tests is null || File.Exists(Tests);
}
