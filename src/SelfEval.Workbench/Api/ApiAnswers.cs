using System.Net.Mime;
using System.Text;

namespace SelfEval.Workbench.Api;

/// <summary>What the API answers (接口的回答).</summary>
internal static class ApiAnswers
{
    public static async Task<string> TextAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    public static IResult Json(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Results.Bytes(output.ToArray(), MediaTypeNames.Application.Json);
    }

    public static IResult Json(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return Results.Text(output.ToString(), MediaTypeNames.Application.Json, Encoding.UTF8);
    }

    public static IResult Fault(int status, string detail) => Results.Problem(detail, statusCode: status);

    public static IResult Fault(IReadOnlyList<Diagnostic> diagnostics) => Results.Problem(
        "表里有错误 / the form has errors",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["diagnostics"] = diagnostics.Select(DiagnosticAnswer.Of).ToArray() });

    public static IResult NoBook(string? asked) => asked is null
        ? Fault(StatusCodes.Status422UnprocessableEntity, "表里没有写 ruleBook，请用 ?book= 指定规则书；/api/v1/books 列出全部 / the form names no ruleBook; give one with ?book=")
        : Fault(StatusCodes.Status404NotFound, $"没有可用的规则书“{asked}”；/api/v1/books 列出全部 / there is no usable rule book '{asked}'");
}
