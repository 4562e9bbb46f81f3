using System.Text.Encodings.Web;
using System.Text.Json;

namespace SelfEval.Cli;

/// <summary>What <c>check --choices</c> prints: the choices of books, for a signature or as JSON.</summary>
internal static class ChoicesReport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Print(Session session, IEnumerable<string> asked, bool json)
    {
        var books = new List<RuleBook>();
        int status = Session.Done;
        foreach (string one in asked)
        {
            status = Math.Max(status, Books.TryFind(session, one, out RuleBook? book, out int fault) ? Session.Done : fault);
            books.AddRange(book is null ? [] : [book]);
        }

        session.Output.Write(json
            ? JsonSerializer.Serialize(books.Select(b => new { b.Id, b.Title, b.Version, b.Choices }), Readable).ReplaceLineEndings("\n") + "\n"
            : string.Join("\n\n", books.Select(b => b.RenderChoices(session.English))));
        return status;
    }
}
