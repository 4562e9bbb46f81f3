using System.Net.Mime;
using System.Text.Json.Nodes;
using SelfEval.Documents;
using SelfEval.Model;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Api;

/// <summary>The HTTP API (接口), for systems in other languages: raw bodies in, JSON or files out, problem details for what is wrong.</summary>
internal static class ApiEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Bytes = MediaTypeNames.Application.Octet;
    private const string Json = MediaTypeNames.Application.Json;

    public static void MapApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").WithTags("SelfEval");
        api.MapGet("/books", Books).WithName("books").WithSummary("规则书：编号、名称、版本、年度 / the rule books that there are").Produces<BookAnswer[]>();
        api.MapPost("/read", Read).WithName("read").WithSummary("从 Word、Excel、网页、PDF、CSV、压缩包里读出自评表 / reads forms from a document")
            .Accepts<byte[]>(Bytes).Produces<ReadAnswer[]>().Faults();
        api.MapPost("/score", Score).WithName("score").WithSummary("给一张表（JSON）计分，得评分卡 / scores a form, gives its card")
            .Accepts<JsonObject>(Json).Produces<JsonObject>(contentType: Json).Faults();
        api.MapPost("/explain", Explain).WithName("explain").WithSummary("一行的得分是怎样一步步算出来的 / how a row's score came about")
            .Accepts<JsonObject>(Json).Produces<JsonObject>(contentType: Json).Faults();
        api.MapPost("/check", Check).WithName("check").WithSummary("核对一本规则书，列出全部诊断 / checks a rule book, lists every diagnostic")
            .Accepts<JsonObject>(Json).Produces<DiagnosticAnswer[]>().Faults();
        api.MapPost("/mark", Mark).WithName("mark").WithSummary("批注副本：原件进，带批注的原件出 / the unit's own file with comments")
            .Accepts<byte[]>(Bytes).Produces<byte[]>(contentType: Bytes).Faults();
        api.MapPost("/opinion", Opinion).WithName("opinion").WithSummary("复核意见（.docx） / the review opinion")
            .Accepts<JsonObject>(Json).Produces<byte[]>(contentType: Word).Faults();
    }

    private static RouteHandlerBuilder Faults(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static BookAnswer[] Books(BookShelf shelf) =>
    [
        .. shelf.OwnIds.Select(id => shelf.Find(BookShelf.Own + id)).OfType<RuleBook>().Select(b => new BookAnswer(BookShelf.Own + b.Id, b.Title, b.Version)),
        .. BuiltInText.All.Select(b => new BookAnswer(b.Id, b.Title, b.Root.TextOf("version"))),
    ];

    private static async Task<IResult> Read(HttpContext context, string name, FormReading reading, JobQueue jobs)
    {
        using BodyFile body = await BodyFile.OfAsync(context, name);
        IReadOnlyList<ReadForm> forms = await jobs.RunAsync(() => reading.Read(body.Path), context.RequestAborted);
        return Results.Ok(forms.Select(ReadAnswer.Of).ToArray());
    }

    private static Task<IResult> Score(HttpContext context, BookShelf shelf, JobQueue jobs, string? book) =>
        Scored(context, shelf, jobs, book, card => ApiAnswers.Json((Stream output) => ScoreCardJson.Write(card, output)));

    private static Task<IResult> Explain(HttpContext context, BookShelf shelf, JobQueue jobs, string row, string? book) => Scored(context, shelf, jobs, book, card =>
    {
        IndicatorScore[] rows = [.. (card.Execution is { } execution ? [execution] : Array.Empty<IndicatorScore>()), .. card.Indicators];
        IndicatorScore[] found = rows.Where(r => r.Name == row).ToArray() is { Length: > 0 } exact ? exact : [.. rows.Where(r => r.Name.Contains(row, StringComparison.Ordinal))];
        return found.Length == 1
            ? ApiAnswers.Json((TextWriter output) => card.Explain(found[0]).WriteJson(output))
            : ApiAnswers.Fault(StatusCodes.Status404NotFound, $"叫“{row}”的行有 {found.Length} 个，表上有：{string.Join("、", rows.Select(r => r.Name))} / {found.Length} rows are called so");
    });

    private static async Task<IResult> Check(HttpContext context, JobQueue jobs)
    {
        string text = await ApiAnswers.TextAsync(context);
        IReadOnlyList<Diagnostic> diagnostics = await jobs.RunAsync(() => RuleBook.Check(text, "rulebook.json"), context.RequestAborted);
        return Results.Ok(diagnostics.Select(DiagnosticAnswer.Of).ToArray());
    }

    private static async Task<IResult> Mark(HttpContext context, string name, BookShelf shelf, FormReading reading, JobQueue jobs, string? book)
    {
        using BodyFile body = await BodyFile.OfAsync(context, name);
        return await jobs.RunAsync(() =>
        {
            DocumentForm[] documents = [.. reading.Read(body.Path).Select(f => f.Document).OfType<DocumentForm>()];
            string? missing = documents.Select(d => KeyOf(shelf, book, d.Form)).FirstOrDefault(k => k is null || shelf.ScorerOf(k) is null);
            if (documents.Length > 0 && (documents.Any(d => KeyOf(shelf, book, d.Form) is null) || missing is not null))
            {
                return ApiAnswers.NoBook(missing ?? book);
            }

            using FileStream original = File.OpenRead(body.Path);
            using var copy = new MemoryStream();
            return MarkedCopy.TryWrite(original, documents.Select(d => (d, d.Score(shelf.ScorerOf(KeyOf(shelf, book, d.Form)!)!))), copy, out _, out Remark? problem)
                ? Results.Bytes(copy.ToArray(), Bytes)
                : ApiAnswers.Fault(StatusCodes.Status422UnprocessableEntity, $"{problem.Code} {problem.Message} / {problem.EnglishMessage}");
        }, context.RequestAborted);
    }

    private static Task<IResult> Opinion(HttpContext context, BookShelf shelf, JobQueue jobs, string? book) => Scored(context, shelf, jobs, book, card =>
    {
        using var output = new MemoryStream();
        ReviewOpinion.WriteWord([card], output);
        return Results.Bytes(output.ToArray(), Word);
    });

    private static async Task<IResult> Scored(HttpContext context, BookShelf shelf, JobQueue jobs, string? book, Func<ScoreCard, IResult> answer)
    {
        string json = await ApiAnswers.TextAsync(context);
        return await jobs.RunAsync(() =>
        {
            if (!EvaluationFile.TryParse(json, "form.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics))
            {
                return ApiAnswers.Fault(diagnostics);
            }

            string? key = KeyOf(shelf, book, form);
            return key is not null && shelf.ScorerOf(key) is { } scorer ? answer(scorer.Score(form)) : ApiAnswers.NoBook(key ?? form.RuleBook);
        }, context.RequestAborted);
    }

    private static string? KeyOf(BookShelf shelf, string? asked, SelfEvaluation form) => asked ?? shelf.KeyOf(form.RuleBook);
}
