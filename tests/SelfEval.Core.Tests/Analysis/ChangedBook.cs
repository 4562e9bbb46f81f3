namespace SelfEval.Tests.Analysis;

/// <summary>The seed's book with one figure changed, as policy staff change it.</summary>
internal static class ChangedBook
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));

    public static string Json(string parameter, string value) =>
        System.Text.RegularExpressions.Regex.Replace(Text, $"(\"{parameter}\": {{ \"value\": )[^,]+", "${1}" + value);

    public static RuleBook With(string parameter, string value)
    {
        RuleBook.TryParse(Json(parameter, value), "rulebook.json", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
            .Should().BeTrue(string.Join("\n", diagnostics.Select(d => d.Render())));
        return book!;
    }
}
