using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using SelfEval.Workbench.Bulk;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>Files of a job over many in, its results out (成批任务的文件): straight to disk and from it.</summary>
internal static class BulkEndpoints
{
    /// <summary>The largest file of a job (单个文件上限), in bytes: a year of forms, a line each.</summary>
    public const long MostBytes = 4_000_000_000;

    public static void MapBulk(this WebApplication app)
    {
        app.MapPost("/bulk/{kind}", Take).ExcludeFromDescription();
        app.MapGet("/bulk/scores/workbook", (HttpContext c, Workspaces w) => Send(c, w, ScoringJob.Kind, j => ((ScoringJob)j).Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).ExcludeFromDescription();
        app.MapGet("/bulk/scores/cards", (HttpContext c, Workspaces w) => Send(c, w, ScoringJob.Kind, j => ((ScoringJob)j).Cards, "application/x-ndjson")).ExcludeFromDescription();
        app.MapGet("/bulk/impact/workbook", (HttpContext c, Workspaces w) => Send(c, w, ImpactJob.Kind, j => ((ImpactJob)j).Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).ExcludeFromDescription();
        app.MapGet("/bulk/impact/report", (HttpContext c, Workspaces w) => Send(c, w, ImpactJob.Kind, j => ((ImpactJob)j).Report, MediaTypeNames.Text.Html)).ExcludeFromDescription();
    }

    private static async Task<IResult> Take(HttpContext context, string kind, string name, Workspaces workspaces, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        if (await PageRequest.RefusalAsync(context, antiforgery) is { } refusal)
        {
            return refusal;
        }

        if (workspaces.Of(context).JobOf(kind) is not { State: BulkState.Gathering } job)
        {
            return Results.Problem("任务已经开始，或者还没有建立 / the job has begun, or there is none", statusCode: StatusCodes.Status409Conflict);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        await using (FileStream file = File.Create(job.NewFile(name)))
        {
            await context.Request.Body.CopyToAsync(file, cancellation);
        }

        job.Note();
        return Results.Ok();
    }

    private static IResult Send(HttpContext context, Workspaces workspaces, string kind, Func<BulkJob, string> file, string type) =>
        workspaces.Of(context).JobOf(kind) is { State: BulkState.Done } job && File.Exists(file(job))
            ? Results.File(file(job), type, Path.GetFileName(file(job)))
            : Results.Problem("还没有结果 / there is no result yet", statusCode: StatusCodes.Status404NotFound);
}
