using System.Diagnostics.CodeAnalysis;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>
/// Reads a form's JSON (自评表文件) into a <see cref="SelfEvaluation"/>, and writes it. The format is described by
/// rules/schema/self-evaluation.schema.json; comments are allowed. A transcript of a published table (docs/case-format.md) is
/// recognised by its members and read too.
/// </summary>
public static partial class EvaluationFile
{
    private const long MaxBytes = 16 * 1024 * 1024;

    // The reader of lines keeps what it has read; a line of megabytes has one of its own.
    private const int LargeLine = 1024 * 1024;

    private static readonly SourceText NoSource = new("", "");

    /// <summary>Reads a form file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidFileException">The file is no form; the exception carries all diagnostics.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SelfEvaluation Load(string path) =>
        TryLoadExisting(path, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics, out _) ? form : throw new InvalidFileException(diagnostics);

    /// <summary>Reads a form file; false where it is not there, cannot be read or has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">The form, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics) =>
        TryRead(TextFile.TryRead(path, MaxBytes, out Diagnostic? problem), problem, out form, out diagnostics);

    /// <summary>Reads a form file that should be there, and gives the text that was read: a pipe cannot be read again.</summary>
    internal static bool TryLoadExisting(string path, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics, out string text)
    {
        SourceText? source = TextFile.Read(path, MaxBytes, out Diagnostic? tooLarge);
        text = source?.Text ?? "";
        return TryRead(source, tooLarge, out form, out diagnostics);
    }

    /// <summary>Reads a form that is held as text.</summary>
    /// <param name="json">The form's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <exception cref="InvalidFileException">The text is no form; the exception carries all diagnostics.</exception>
    public static SelfEvaluation Parse(string json, string name) =>
        TryParse(json, name, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics) ? form : throw new InvalidFileException(diagnostics);

    /// <summary>Reads a form from a stream (从流读入), to its end; the stream stays open.</summary>
    /// <param name="stream">The form's JSON from where the stream stands: UTF-8, or UTF-16 and UTF-32 with their mark; 16 MiB at most.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidFileException">The stream holds no form; the exception carries all diagnostics.</exception>
    public static async Task<SelfEvaluation> ReadAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (SelfEvaluation? form, IReadOnlyList<Diagnostic> diagnostics) = await TryReadAsync(stream, name, cancellationToken).ConfigureAwait(false);
        return form ?? throw new InvalidFileException(diagnostics);
    }

    /// <summary>As <see cref="ReadAsync"/>, without its exception: no form where the stream holds none.</summary>
    /// <param name="stream">The form's JSON from where the stream stands.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The form, where it has no errors, and everything found, sorted by place.</returns>
    public static async Task<(SelfEvaluation? Form, IReadOnlyList<Diagnostic> Diagnostics)> TryReadAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        (SourceText? text, Diagnostic? tooLarge) = await TextFile.ReadAsync(stream, name, MaxBytes, cancellationToken).ConfigureAwait(false);
        TryRead(text, tooLarge, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics);
        return (form, diagnostics);
    }

    /// <summary>Reads a form that is held as text; false where it has errors.</summary>
    /// <param name="json">The form's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="form">The form, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryParse(string json, string name, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return TryRead(TextFile.Limit(name, json, MaxBytes, out Diagnostic? tooLarge), tooLarge, out form, out diagnostics);
    }

    /// <summary>
    /// Writes a form so that it reads back the same: blank stays blank, 无 stays 无, every digit stays. What no form file may hold, such
    /// as no year, an empty unit, invisible characters or a number of more than 15 whole digits, is written all the same and refused when read.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(SelfEvaluation form, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var json = JsonOutput.To(output);
        new FormWriter(json).Write(form);
    }

    /// <summary>As <see cref="Write(SelfEvaluation, TextWriter)"/>, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(SelfEvaluation form, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var json = JsonOutput.To(output);
        new FormWriter(json).Write(form);
    }

    /// <summary>Writes a form among other JSON.</summary>
    internal static void Write(SelfEvaluation form, JsonOutput json) => new FormWriter(json).Write(form);

    /// <summary>Reads a form that stands on one line of a file, as UTF-8: the quick way where the line is plain and has no fault, else as ever.</summary>
    internal static bool TryParseLine(ReadOnlySpan<byte> line, QuickSource quick, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
    {
        diagnostics = [];
        return TryParsePlainLine(line, quick, out form) || TryParse(System.Text.Encoding.UTF8.GetString(line), "", out form, out diagnostics);
    }

    /// <summary>The quick way alone; false where the line is not plain or has a fault.</summary>
    internal static bool TryParsePlainLine(ReadOnlySpan<byte> line, QuickSource quick, [NotNullWhen(true)] out SelfEvaluation? form)
    {
        // A transcript keeps what it does not know as a note, in its own words: the quick way has no places to take them from.
        QuickSource source = line.Length < LargeLine ? quick : new QuickSource();
        if (source.Parse(line) is { } root && FormLimits.AreFit(source) && !CaseReader.IsCase(root))
        {
            var bag = new DiagnosticBag(NoSource) { IsTrial = true };
            form = FormReader.Read(root, bag);
            if (form is not null && bag.Count == 0)
            {
                return true;
            }
        }

        form = null;
        return false;
    }

    /// <summary>The line and column of a finding's <see cref="Finding.Where"/>; where the form leaves the cell out, of what is around it.</summary>
    /// <param name="json">The form's JSON.</param>
    /// <param name="name">The name to print in the location.</param>
    /// <param name="where">The path, for instance <c>projects[7].executed</c>.</param>
    public static SourceLocation Locate(string json, string name, string where)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(where);
        return new FormPositions(json, name).Find(where).Start;
    }

    private static bool TryRead(SourceText? source, Diagnostic? tooLarge, [NotNullWhen(true)] out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
    {
        form = null;
        if (source is null)
        {
            diagnostics = [tooLarge!];
            return false;
        }

        var bag = new DiagnosticBag(source);
        SelfEvaluation? read = !EndlessText.IsIn(bag) && JsonSource.Parse(bag) is { } root ? Bind(root, bag) : null;
        diagnostics = bag.ToList();
        form = bag.HasErrors ? null : read;
        return form is not null;
    }

    private static SelfEvaluation? Bind(SourceNode root, DiagnosticBag bag) =>
        !FormLimits.AreFit(root, bag) ? null : CaseReader.IsCase(root) ? CaseReader.Read(root, bag) : FormReader.Read(root, bag);
}
