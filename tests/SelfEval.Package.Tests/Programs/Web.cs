using System.Text.Json;
using SelfEval;
using SelfEval.Model;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSelfEval();
builder.Services.AddHealthChecks().AddSelfEval();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(o =>
{
    o.SerializerOptions.ReadCommentHandling = JsonCommentHandling.Skip;
    o.SerializerOptions.TypeInfoResolverChain.Insert(0, SelfEvalJsonConverter.TypeInfoResolver);
});
WebApplication app = builder.Build();
app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapPost("/score", (SelfEvaluation form, [FromKeyedServices("lusong-2023")] Scorer scorer) => Results.Ok(scorer.Score(form)));
app.Run();
