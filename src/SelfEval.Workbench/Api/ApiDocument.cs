using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SelfEval.Workbench.Api;

/// <summary>The head of the OpenAPI document (接口说明).</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "SelfEval 绩效自评接口",
                Version = "v1",
                Description = "读表、计分、核对规则书、逐步说明、批注、复核意见。正文是原样的文件或 JSON；出错时回 problem details，diagnostics 里是每一处的代码、行、列和改法。"
                    + " / Reads forms, scores, checks books, explains, marks, writes opinions.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Safety.AccessKey.Header, Description = "只在对本机以外开放时要 / only where the workbench listens to others" },
            };
            return Task.CompletedTask;
        });
    }
}
