using SelfEval.Documents;
using SelfEval.Model;

namespace SelfEval.Workbench.Tests;

/// <summary>The seed form in the formats in which units hand it in.</summary>
internal static class SampleFiles
{
    public static SelfEvaluation Seed => EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    public static byte[] SeedJson => File.ReadAllBytes(Repository.PathOf("seeds", "lusong-2023.json"));

    public static byte[] Docx(SelfEvaluation form) => Written(form, (f, output) => FilledForm.WriteWord(f, output));

    public static byte[] Xlsx(SelfEvaluation form) => Written(form, (f, output) => FilledForm.WriteWorkbook(f, output));

    private static byte[] Written(SelfEvaluation form, Action<SelfEvaluation, Stream> write)
    {
        using var bytes = new MemoryStream();
        write(form, bytes);
        return bytes.ToArray();
    }
}
