using SelfEval.Reading.Json;

namespace SelfEval.Cli;

/// <summary>What <c>check --choices</c> prints: the choices of books, for a signature or as JSON.</summary>
internal static class ChoicesReport
{
    public static int Print(Session session, IEnumerable<string> asked, bool json)
    {
        var books = new List<RuleBook>();
        int status = Session.Done;
        foreach (string one in asked)
        {
            status = Math.Max(status, Books.TryFind(session, one, out RuleBook? book, out int fault) ? Session.Done : fault);
            books.AddRange(book is null ? [] : [book]);
        }

        if (json)
        {
            WriteJson(books, session.Output);
        }
        else
        {
            session.Output.Write(string.Join("\n\n", books.Select(b => b.RenderChoices(session.English))));
        }

        return status;
    }

    private static void WriteJson(IEnumerable<RuleBook> books, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.List())
        {
            foreach (RuleBook book in books)
            {
                Write(json, book);
            }
        }

        output.WriteLine();
    }

    private static void Write(JsonOutput json, RuleBook book)
    {
        using JsonOutput.Open whole = json.Object();
        json.Text("id"u8, book.Id);
        json.Text("title"u8, book.Title);
        json.Text("version"u8, book.Version);
        using JsonOutput.Open list = json.List("choices"u8);
        foreach (BookChoice choice in book.Choices)
        {
            using JsonOutput.Open one = json.Object();
            json.Text("section"u8, choice.Section);
            json.Text("topic"u8, choice.Topic);
            json.Text("decision"u8, choice.Decision);
            json.Text("applies"u8, choice.Applies);
            json.Text("alternatives"u8, choice.Alternatives);
            json.Text("source"u8, choice.Source);
        }
    }
}
