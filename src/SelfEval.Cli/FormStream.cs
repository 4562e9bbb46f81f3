using System.IO.Compression;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>One entry of a file of forms: the form, or why it is none.</summary>
internal readonly record struct FormEntry(string Source, SelfEvaluation? Form, string Fault);

/// <summary>
/// Reads forms one by one: a .json file is one form; any other file holds one form a line (NDJSON), packed where it ends in .gz. Lines are
/// read on all processors and come out in the file's order; only some hundred are held at a time.
/// </summary>
internal static class FormStream
{
    private const int LinesAtATime = 512;

    public static IEnumerable<FormEntry> Read(IEnumerable<string> files, Session session) =>
        files.SelectMany(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? [Single(file, session)]
            : Lines(file).Chunk(LinesAtATime).SelectMany(lines => lines.AsParallel().AsOrdered().Select(line => Parse(line.Source, line.Text, session)).ToArray()));

    private static FormEntry Single(string file, Session session) =>
        Entry(Path.GetFileName(file), EvaluationFile.TryLoad(file, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics), form, diagnostics, session);

    private static FormEntry Parse(string source, string text, Session session) =>
        Entry(source, EvaluationFile.TryParse(text, source, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics), form, diagnostics, session);

    private static FormEntry Entry(string source, bool isForm, SelfEvaluation? form, IReadOnlyList<Diagnostic> diagnostics, Session session)
    {
        Diagnostic? fault = isForm ? null : diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
        return new FormEntry(source, form, fault is null ? "" : $"{fault.Code} {session.Say(fault.Message, fault.EnglishMessage)}");
    }

    private static IEnumerable<(string Source, string Text)> Lines(string file)
    {
        using Stream stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        long number = 0;
        while (ReadLine(reader, file) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (FormattableString.Invariant($"{Path.GetFileName(file)}:{number}"), line);
            }
        }
    }

    private static string? ReadLine(StreamReader reader, string file)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException damaged)
        {
            throw new IOException($"{file}：{damaged.Message}", damaged);
        }
    }
}
