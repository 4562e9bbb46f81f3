using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using SelfEval.Documents;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>A book out as a workbook for Excel and back in (规则书工作簿): what comes back is put up to be looked at, and taken by hand alone.</summary>
internal static class WorkbookEndpoints
{
    /// <summary>The largest workbook taken (工作簿上限), in bytes; our largest book makes 0.2 MB.</summary>
    public const long MostBytes = 20_000_000;

    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapWorkbooks(this WebApplication app)
    {
        app.MapGet("/builtin/{id}/workbook", (HttpContext context, JobQueue jobs, string id) => RuleBooks.Find(id) is { } book ? SendAsync(context, jobs, book, book.CopyAs(id, book.Title).Tests) : NotThere()).ExcludeFromDescription();
        app.MapGet("/drafts/{id}/workbook", (HttpContext context, JobQueue jobs, BookShelf shelf, string id) => !shelf.TryDraft(id, out BookDraft? draft) ? NotThere()
            : draft.State.Book is { } book ? SendAsync(context, jobs, book, draft.Texts.Tests)
            : Task.FromResult(Results.Problem("规则书有错误，先按“源文件”里的提示改好，再下载 / the book has errors; mend them first", statusCode: StatusCodes.Status409Conflict))).ExcludeFromDescription();
        app.MapPost("/drafts/{id}/workbook", TakeAsync).ExcludeFromDescription();
    }

    private static Task<IResult> NotThere() => Task.FromResult(Results.NotFound());

    private static async Task<IResult> SendAsync(HttpContext context, JobQueue jobs, RuleBook book, string tests)
    {
        try
        {
            byte[] bytes = await jobs.RunAsync(() =>
            {
                using var output = new MemoryStream();
                BookWorkbook.WriteAsync(book, tests.Trim().Length == 0 ? null : tests, output, context.RequestAborted).GetAwaiter().GetResult();
                return output.ToArray();
            }, context.RequestAborted);
            return Results.File(bytes, Sheet, FileName.Safe($"{book.Id}-{book.Title}.xlsx"));
        }
        catch (InvalidFileException)
        {
            return Results.Problem("用例文件有错误，先按“源文件”里 tests.json 的提示改好，再下载 / the file of cases has errors; mend them first", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, string id, string name, WorkbenchOptions options, BookShelf shelf, JobQueue jobs, IAntiforgery antiforgery)
    {
        if (await PageRequest.RefusalAsync(context, antiforgery, options) is { } refusal)
        {
            return refusal;
        }

        if (!shelf.TryDraft(id, out BookDraft? draft))
        {
            return Results.NotFound();
        }

        if (context.Request.ContentLength is null or > MostBytes)
        {
            return Results.Problem("工作簿超过 20 MB / the workbook is over 20 MB", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        using var workbook = new MemoryStream();
        await context.Request.Body.CopyToAsync(workbook, context.RequestAborted);
        workbook.Position = 0;
        draft.Propose(await jobs.RunAsync(() => BookProposal.Read(draft, FileName.Safe(name), workbook), context.RequestAborted));
        return Results.Ok();
    }
}
