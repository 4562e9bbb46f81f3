using System.Globalization;
using SelfEval;
using SelfEval.Extensions.DependencyInjection;
using SelfEval.Model;

namespace ScoringApi;

/// <summary>POST /score/{book}: a form in, its score card out.</summary>
internal static class ScoreEndpoint
{
    public static async Task<IResult> Score(string book, HttpRequest request, SelfEvalScorers scorers, CancellationToken cancellation)
    {
        if (!scorers.TryGet(book, out _))
        {
            return Results.Problem($"There is no rule book '{book}'. There are: {string.Join(", ", scorers.Names)}.", statusCode: StatusCodes.Status404NotFound);
        }

        using var reader = new StreamReader(request.Body);
        string json = await reader.ReadToEndAsync(cancellation);
        if (!EvaluationFile.TryParse(json, "form", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics))
        {
            return Results.Problem("The form has errors.", statusCode: StatusCodes.Status422UnprocessableEntity, extensions: new Dictionary<string, object?>
            {
                ["diagnostics"] = diagnostics.Select(d => new { d.Code, Severity = d.Severity.ToString(), d.Location.Line, d.Location.Column, d.Message, EnglishMessage = d.MessageIn(CultureInfo.InvariantCulture) }),
            });
        }

        return Results.Ok(scorers.Score(book, form));
    }
}
