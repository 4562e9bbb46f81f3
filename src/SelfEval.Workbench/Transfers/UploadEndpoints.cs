using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>Files come in by HTTP, one a request, straight to disk (上传): the circuit's messages are too small for them.</summary>
internal static class UploadEndpoints
{
    public const string TokenHeader = "X-Workbench-Token";

    /// <summary>The largest file taken (单个文件上限), in bytes.</summary>
    public const long MostBytes = 60_000_000;

    public static void MapUploads(this WebApplication app) => app.MapPost("/upload", Take).ExcludeFromDescription();

    private static async Task<IResult> Take(HttpContext context, string name, Workspaces workspaces, JobQueue jobs, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        if (await PageRequest.RefusalAsync(context, antiforgery) is { } refusal)
        {
            return refusal;
        }

        if (context.Request.ContentLength is null or > MostBytes)
        {
            return Results.Problem("文件超过 60 MB / the file is over 60 MB", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        Workspace workspace = workspaces.Of(context);
        string place = workspace.NewFile(name);
        try
        {
            await using FileStream file = File.Create(place);
            await context.Request.Body.CopyToAsync(file, cancellation);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or BadHttpRequestException)
        {
            Directory.Delete(Path.GetDirectoryName(place)!, recursive: true);
            throw;
        }

        IReadOnlyList<LoadedForm> forms = await jobs.RunAsync(() => workspace.Add(place), cancellation);
        return Results.Ok(new { forms = forms.Count(f => f.Form is not null), refused = forms.Count(f => f.Form is null) });
    }
}
