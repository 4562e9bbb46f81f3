using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>The text of a draft to the editor and back, by HTTP (草稿原文): books are larger than a message of the circuit.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this WebApplication app)
    {
        RouteGroupBuilder drafts = app.MapGroup("/drafts/{id}").ExcludeFromDescription();
        drafts.MapGet("/{part}/text", Read);
        drafts.MapPut("/{part}/text", Write);
        drafts.MapGet("/{part}/diagnostics", (HttpContext context, BookShelf shelf, string id, string part) =>
            shelf.TryDraft(id, out BookDraft? draft) ? Answer(draft, part == "tests", Ui.Of(context)) : Results.NotFound());
        drafts.MapGet("/words", (HttpContext context, BookShelf shelf, string id) => shelf.TryDraft(id, out BookDraft? draft) ? Results.Json(OfferedWords.Of(draft.State.Root, Ui.Of(context))) : Results.NotFound());
        app.MapGet("/builtin/{id}/text", (string id) => BuiltInText.Find(id) is { } book ? Results.Text(book.Text) : Results.NotFound()).ExcludeFromDescription();
        app.MapGet("/builtin/{id}/words", (HttpContext context, string id) => BuiltInText.Find(id) is { } book ? Results.Json(OfferedWords.Of(book.Root, Ui.Of(context))) : Results.NotFound()).ExcludeFromDescription();
    }

    private static IResult Read(BookShelf shelf, string id, string part)
    {
        if (!shelf.TryDraft(id, out BookDraft? draft))
        {
            return Results.NotFound();
        }

        return Results.Json(new { version = draft.Version, text = draft.Texts.Of(part == "tests") });
    }

    private static async Task<IResult> Write(HttpContext context, WorkbenchOptions options, BookShelf shelf, string id, string part, int seen, IAntiforgery antiforgery)
    {
        if (await PageRequest.RefusalAsync(context, antiforgery, options) is { } refusal)
        {
            return refusal;
        }

        if (!shelf.TryDraft(id, out BookDraft? draft))
        {
            return Results.NotFound();
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string text = await reader.ReadToEndAsync(context.RequestAborted);
        return draft.TryChange(text, part == "tests", seen) ? Answer(draft, part == "tests", Ui.Of(context)) : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static IResult Answer(BookDraft draft, bool tests, Ui ui)
    {
        IReadOnlyList<Diagnostic> diagnostics = tests ? DraftTests.Of(draft).Diagnostics : draft.State.Diagnostics;
        return Results.Json(new
        {
            version = draft.Version,
            diagnostics = diagnostics.Select(d => new { line = d.Location.Line, column = d.Location.Column, code = d.Code, severity = (int)d.Severity, message = ui.Message(d) }),
        });
    }
}
