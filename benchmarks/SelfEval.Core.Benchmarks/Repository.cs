using SelfEval.Benchmarks.Generation;
using SelfEval.Model;

namespace SelfEval.Benchmarks;

/// <summary>The files of the repository that benchmarks use, found from wherever the benchmark runs.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string BookFile { get; } = Path.Combine(Root, "rules", "lusong-2023", "rulebook.json");

    public static string SeedFile { get; } = Path.Combine(Root, "seeds", "lusong-2023.json");

    public static SelfEvaluation[] Generated(int count)
    {
        var generator = new FormGenerator(2023);
        var forms = new SelfEvaluation[count];
        for (int i = 0; i < count; i++)
        {
            forms[i] = EvaluationFile.TryParse(generator.Text(i), "generated", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics) ? form : throw new InvalidDataException(diagnostics[0].ToString());
        }

        return forms;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SelfEval.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("SelfEval.Core.sln");
    }
}
