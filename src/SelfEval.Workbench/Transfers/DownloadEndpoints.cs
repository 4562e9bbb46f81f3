using System.Net.Mime;
using System.Text;
using SelfEval.Documents;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>What a form gives back as a file (下载): the marked copy, the opinion, the filled official form, the JSON.</summary>
internal static class DownloadEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDownloads(this WebApplication app)
    {
        RouteGroupBuilder files = app.MapGroup("/download/{id}").ExcludeFromDescription();
        files.MapGet("/marked", Marked);
        files.MapGet("/opinion.docx", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "复核意见.docx", Word, (form, output) => ReviewOpinion.WriteWord([form.Card!], output)));
        files.MapGet("/opinion.html", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "复核意见.html", MediaTypeNames.Text.Html, (form, output) => ReviewOpinion.WritePage([form.Card!], output)));
        files.MapGet("/form.docx", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "自评表.docx", Word, (form, output) => FilledForm.WriteWord(form.Form!, output)));
        files.MapGet("/form.xlsx", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "自评表.xlsx", Sheet, (form, output) => FilledForm.WriteWorkbook(form.Form!, output)));
        files.MapGet("/form.json", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "自评表.json", MediaTypeNames.Application.Json, (form, output) => EvaluationFile.Write(form.Form!, output)));
        files.MapGet("/card.json", (HttpContext c, Workspaces w, JobQueue j, string id) => Send(c, w, j, id, "评分卡.json", MediaTypeNames.Application.Json, (form, output) => ScoreCardJson.WriteWithForm(form.Card!, output)));
    }

    private static async Task<IResult> Send(HttpContext context, Workspaces workspaces, JobQueue jobs, string id, string name, string type, Action<LoadedForm, Stream> write)
    {
        if (workspaces.Of(context).Find(id) is not { Form: not null, Card: not null } form)
        {
            return Results.Problem("没有这张表，或者还没有选规则书 / no such form, or no rule book chosen", statusCode: StatusCodes.Status404NotFound);
        }

        byte[] bytes = await jobs.RunAsync(() =>
        {
            using var output = new MemoryStream();
            write(form, output);
            return output.ToArray();
        }, context.RequestAborted);
        return Results.File(bytes, type, FileName.Safe($"{Path.GetFileNameWithoutExtension(form.Title)}-{name}"));
    }

    /// <summary>The unit's own file with comments: by the forms as they were handed in, whatever was changed here since.</summary>
    private static async Task<IResult> Marked(HttpContext context, Workspaces workspaces, BookShelf shelf, JobQueue jobs, string id)
    {
        Workspace workspace = workspaces.Of(context);
        if (workspace.Find(id) is not { Read.Document: not null } form)
        {
            return Results.Problem("这张表不是从 Word、Excel 或网页文件里读出来的，没有原件可以批注 / the form did not come from a document", statusCode: StatusCodes.Status404NotFound);
        }

        string original = workspace.PathOf(form);
        (DocumentForm, ScoreCard)[] forms = [.. workspace.OfSameFile(form).Where(f => f.Read.Document is not null && f.Book is { Length: > 0 }).Select(f => (f.Read.Document!, Scorer: shelf.ScorerOf(f.Book!)))
            .Where(f => f.Scorer is not null).Select(f => (f.Item1, f.Item1.Score(f.Scorer!)))];
        (byte[]? bytes, Remark? problem) = await jobs.RunAsync(() => Mark(original, forms, Ui.Of(context).English), context.RequestAborted);
        string name = $"{Path.GetFileNameWithoutExtension(original)}-批注{Path.GetExtension(original)}";
        return bytes is null ? Results.Problem($"{problem!.Message} / {problem.EnglishMessage}", statusCode: StatusCodes.Status422UnprocessableEntity) : Results.File(bytes, MediaTypeNames.Application.Octet, name);
    }

    private static (byte[]? Bytes, Remark? Problem) Mark(string original, (DocumentForm, ScoreCard)[] forms, bool english)
    {
        using FileStream document = File.OpenRead(original);
        using var copy = new MemoryStream();
        return MarkedCopy.TryWrite(document, forms, copy, out _, out Remark? problem, culture: english ? System.Globalization.CultureInfo.InvariantCulture : null) ? (copy.ToArray(), null) : (null, problem);
    }
}
