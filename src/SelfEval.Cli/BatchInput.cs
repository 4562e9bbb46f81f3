using SelfEval.Batch;
using SelfEval.Files;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>What a batch reads: a file of forms as it is, or the forms of documents, written a line each beside the result so that a killed run can go on.</summary>
internal static class BatchInput
{
    private const int LongestStart = 4_000;

    /// <summary>The file of forms that a batch over this input reads: the input itself, or what is made of its documents.</summary>
    public static string FileOf(string input, string output) => DocumentPath.Is(input) || IsOneForm(input) ? Path.ChangeExtension(output, ".forms.ndjson") : input;

    /// <summary>The file that says where the form of each line came from, beside the result.</summary>
    public static string SourcesOf(string output) => Path.ChangeExtension(output, ".files.txt");

    /// <summary>What each line of the result was read from, and the way there from the folder of a workbook; null where the input were no documents.</summary>
    public static Func<long, (string Name, string Path)?>? Links(BatchFileOptions options, string path, string workbook)
    {
        string sources = SourcesOf(options.Output);
        if (options.Input == path || !File.Exists(sources))
        {
            return null;
        }

        string[] lines = File.ReadAllLines(sources);
        string folder = Path.GetDirectoryName(Path.GetFullPath(workbook))!;
        return line => line >= 1 && line <= lines.Length ? Link(lines[line - 1].Split('\t'), folder) : null;
    }

    /// <summary>
    /// Writes the forms of documents to the file that the batch reads; false after saying why not. The documents and the layout are held against
    /// everything that will be written, since the batch itself knows of neither.
    /// </summary>
    public static bool TryPrepare(Session session, FormInput input, BatchFileOptions options, string path, IEnumerable<string?> others, string? workbook)
    {
        bool isDocument = options.Input != path;
        if (IsOneForm(path) && !EvaluationFile.TryLoad(path, out SelfEvaluation? _, out IReadOnlyList<Diagnostic> faults))
        {
            session.Complain(faults);
            return false;
        }

        if (isDocument && Device.Is(options.Output))
        {
            session.Complain("文档要先读成结果旁边的 .forms.ndjson，--out 请写文件名", "Documents are first read to the .forms.ndjson beside the result; give --out a file");
            return false;
        }

        if (!OutputCheck.Passes(session, [.. FormInput.Files([path]), .. others], [.. options.Written, workbook, isDocument ? options.Input : null, isDocument ? SourcesOf(options.Output) : null]))
        {
            return false;
        }

        if (isDocument && !(options.Resume && File.Exists(options.Input)))
        {
            OutputFile.Write(SourcesOf(options.Output), (TextWriter sources) => OutputFile.Write(options.Input, (TextWriter text) => ReadReport.WriteLines(Noted(input.Read(path), sources), text)));
        }

        return true;
    }

    private static IEnumerable<SelfEvaluation> Noted(IEnumerable<InputForm> forms, TextWriter sources)
    {
        foreach (InputForm form in forms)
        {
            sources.WriteLine($"{Plain(form.File)}\t{Plain(form.Document?.Place ?? "")}");
            yield return form.Form;
        }
    }

    /// <summary>A file of a zip opens the zip.</summary>
    private static (string Name, string Path)? Link(string[] source, string folder)
    {
        string file = source[0];
        while (file.Length > 0 && !File.Exists(file))
        {
            file = Path.GetDirectoryName(file) ?? "";
        }

        string path = file.Length == 0 ? "" : Path.GetRelativePath(folder, Path.GetFullPath(file));
        string shown = Path.GetRelativePath(folder, Path.GetFullPath(source[0]));
        return ($"{shown} {source[^1]}".TrimEnd(), path);
    }

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>True for a .json that is one file from its first brace to its last, not a form a line.</summary>
    private static bool IsOneForm(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(path) || Device.Is(path))
        {
            return false;
        }

        var start = new char[LongestStart];
        using var text = new StreamReader(path);
        string first = new string(start, 0, text.ReadBlock(start)).TrimStart().Split('\n', 2)[0].TrimEnd();
        return first.StartsWith('{') && first.Length < LongestStart / 2 && !first.EndsWith('}');
    }
}
