// Does all that the library can do with the files of a repository and prints every result, so that two runtimes can be compared.
// Compiled by ConsumerTests in a fresh project, against the packed files.
using System.Text;
using SelfEval;
using SelfEval.Model;

string root = args[0];
using var output = new StreamWriter(args[1], append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
string[] Files(params string[] folder) => [.. Directory.GetFiles(Path.Combine([root, .. folder]), "*.json").Order(StringComparer.Ordinal)];

List<SelfEvaluation> forms = [];
foreach (string file in Files("seeds").Concat(Files("tests", "SelfEval.Core.Tests", "Cases")))
{
    Print(file, EvaluationFile.TryLoad(file, out SelfEvaluation? form, out var problems), problems);
    if (form is not null)
    {
        forms.Add(form);
        EvaluationFile.Write(form, output);
    }
}

foreach (string id in RuleBooks.Ids)
{
    var scorer = new Scorer(RuleBooks.Find(id)!);
    foreach ((_, ScoreCard? scored, Exception? error) in scorer.ScoreAll(forms, threads: 2))
    {
        ScoreCard card = scored ?? throw new InvalidOperationException(id, error);
        ScoreCardJson.Write(card, output);
        foreach (IndicatorScore row in card.Indicators)
        {
            output.WriteLine(card.Explain(row).Render());
        }
    }
}

foreach (string book in Directory.GetFiles(Path.Combine(root, "rules"), "rulebook.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    string tests = Path.Combine(Path.GetDirectoryName(book)!, "tests.json");
    Print(tests, TestRun.TryRun(RuleBook.Load(book), tests, null, out TestRun? run, out var problems), problems);
    output.WriteLine($"{run?.Count} {run?.FailedCount} {run?.CoveragePercent}");
}

foreach (string file in Files("tests", "SelfEval.Core.Tests", "hostile"))
{
    Print(file, false, RuleBook.Check(File.ReadAllText(file), Path.GetFileName(file)));
}

Console.WriteLine($"{Environment.Version.Major} {typeof(Scorer).Assembly.GetCustomAttributes(typeof(System.Runtime.Versioning.TargetFrameworkAttribute), false).Cast<System.Runtime.Versioning.TargetFrameworkAttribute>().Single().FrameworkName} {forms.Count}");

void Print(string file, bool isGood, IReadOnlyList<Diagnostic> diagnostics) =>
    output.WriteLine($"{Path.GetRelativePath(root, file)} {isGood}\n{string.Join('\n', diagnostics.Select(d => d.Render()))}");
