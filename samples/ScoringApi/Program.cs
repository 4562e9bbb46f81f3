using ScoringApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddSelfEval(builder.Configuration.GetSection("SelfEval"));
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();

WebApplication app = builder.Build();

// A body that is too large or breaks off is the sender's fault: its own status, not 500.
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
app.UseStatusCodePages();
app.MapOpenApi();
app.MapPost("/score/{book}", ScoreEndpoint.Score)
    .WithSummary("Scores a form (自评表) with a rule book (规则书).")
    .WithDescription("The form is JSON as rules/schema/self-evaluation.schema.json describes it; the answer is its score card (评分卡).")
    .Accepts<object>("application/json")
    .Produces<object>(StatusCodes.Status200OK, "application/json")
    .ProducesProblem(StatusCodes.Status404NotFound)
    .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
    .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
    .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
app.Run();
