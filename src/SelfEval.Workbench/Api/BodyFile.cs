using Microsoft.AspNetCore.Http.Features;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Api;

/// <summary>A request's body as a file under its own name, gone with the request (请求正文).</summary>
internal sealed class BodyFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-").FullName;

    private BodyFile(string name) => Path = System.IO.Path.Combine(_folder, FileName.Safe(name));

    public string Path { get; }

    public static async Task<BodyFile> OfAsync(HttpContext context, string name)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = UploadEndpoints.MostBytes;
        var body = new BodyFile(name);
        try
        {
            await using FileStream file = File.Create(body.Path);
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
