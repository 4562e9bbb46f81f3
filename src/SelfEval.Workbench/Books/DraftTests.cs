using System.Text.Json.Nodes;

namespace SelfEval.Workbench.Books;

/// <summary>The test cases of a draft, run (运行用例).</summary>
/// <param name="Run">The run; null where the file of cases has errors, or the book has.</param>
/// <param name="Diagnostics">What is wrong with the file, or what came out otherwise than expected.</param>
public sealed record DraftTests(TestRun? Run, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Outcome of each case in the order of the file, as Core writes it: name, outcome, line, failures, trace.</summary>
    public IReadOnlyList<JsonNode> Cases { get; } = CasesOf(Run);

    public static DraftTests Of(BookDraft draft) =>
        draft.State.Book is { } book && File.Exists(draft.PathOfTests) ? Of(book, draft.PathOfTests) : new DraftTests(null, []);

    /// <summary>The cases that come with a built-in book.</summary>
    public static DraftTests OfBuiltIn(RuleBook book)
    {
        try
        {
            return Of(book, null);
        }
        catch (FileNotFoundException)
        {
            return new DraftTests(null, []);
        }
    }

    private static DraftTests Of(RuleBook book, string? path)
    {
        bool isRun = TestRun.TryRun(book, path, null, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics);
        return new DraftTests(run, isRun ? run!.Failures : diagnostics);
    }

    private static IReadOnlyList<JsonNode> CasesOf(TestRun? run)
    {
        if (run is null)
        {
            return [];
        }

        using var text = new StringWriter();
        TestRun.WriteJson([run], text);
        return [.. JsonNode.Parse(text.ToString())![0]!["cases"]!.AsArray().OfType<JsonNode>()];
    }
}
