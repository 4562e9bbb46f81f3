using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Puts another id and title into a book's text and leaves every other character as it is.</summary>
internal static class BookCopy
{
    public const string NoTests = "{\n  \"$schema\": \"../schema/tests.schema.json\",\n  \"cases\": []\n}\n";

    public static string Rename(DiagnosticBag bag, string id, string title)
    {
        string text = bag.Source.Text;
        SourceNode root = JsonSource.Parse(new DiagnosticBag(bag.Source))!;
        (SourceNode Old, string New)[] changes = [(root.Member("id")!.Value, id), (root.Member("title")!.Value, title)];
        foreach ((SourceNode old, string changed) in changes.OrderByDescending(c => c.Old.Start))
        {
            text = text[..old.Start] + JsonOutput.Quoted(changed) + text[old.End..];
        }

        return text;
    }
}
