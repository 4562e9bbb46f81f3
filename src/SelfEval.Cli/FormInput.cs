using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents;
using SelfEval.Documents.Isolation;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>
/// The forms that a verb was given (读入自评表): JSON files as ever, and documents of every format, folders and zips of them. Says what was
/// odd on reading and remembers what failed. <c>自评表.docx#2</c> is the second form of a document.
/// </summary>
internal sealed partial class FormInput(Session session, DocumentLayout layout) : IDisposable
{
    private readonly ReadingProcess _pdf = new(DocumentProcess.StartInfo);

    /// <summary>The exit status that the files so far call for.</summary>
    public int Status { get; private set; } = Session.Done;

    /// <summary>Hears of every form that could not be read, in its place among those that could.</summary>
    public event Action<FailedForm>? Failed;

    /// <summary>The forms of a path, read as they are asked for; a file that cannot be opened does not keep the next ones from being read.</summary>
    public IEnumerable<InputForm> Read(string path)
    {
        (string file, int? number) = Numbered(path);
        return Guarded<bool?>(path, () => DocumentPath.Is(file)) switch
        {
            true => Documents(file, number),
            false => Guarded(path, () => OfJson(path)) ?? [],
            null => [],
        };
    }

    /// <summary>The only form of a path; complains and gives null where there is none, or several.</summary>
    public InputForm? ReadOne(string path)
    {
        InputForm[] forms = [.. Read(path)];
        if (forms.Length > 1)
        {
            Status = Session.WrongUsage;
            session.Complain($"{path} 里有 {forms.Length} 张表，请写明是哪一张，例如 {path}#2：", $"{path} holds {forms.Length} forms; say which, such as {path}#2:");
            for (int i = 0; i < forms.Length; i++)
            {
                session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  #{i + 1} {forms[i].Document?.Place} {forms[i].Form.ProjectName ?? forms[i].Form.Unit}"));
            }
        }

        return forms.Length == 1 ? forms[0] : null;
    }

    /// <summary>Every file that would be read for these paths: folders opened, <c>#2</c> left out.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(p => DocumentFile.Files(Numbered(p).File));

    public IEnumerable<DocumentResult> Results(string path) => DocumentFile.Read(path, layout, _pdf.Read);

    public void Dispose() => _pdf.Dispose();

    /// <summary>What is read, or nothing where the file cannot be opened: said at once, and no reason to leave out the next file.</summary>
    private T? Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            session.Complain(FileTrouble.Chinese(failure, path), failure.Message);
            Fail(Session.WrongUsage, path, FormProblem.Of(FileTrouble.Chinese(failure, path), failure.Message));
            return default;
        }
    }

    private void Fail(int status, string path, params IEnumerable<FormProblem> problems)
    {
        Status = Math.Max(Status, status);
        Failed?.Invoke(new FailedForm(path, null, [.. problems]));
    }

    private IEnumerable<InputForm> OfJson(string path)
    {
        if (EvaluationFile.TryLoadExisting(path, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics, out string text))
        {
            session.Complain(diagnostics);
            return [new InputForm(path, path, form, null) { Json = text }];
        }

        session.Complain(diagnostics);
        Fail(Session.InputHasErrors, path, diagnostics.Select(FormProblem.Of));
        return [];
    }

    private IEnumerable<InputForm> Documents(string path, int? number)
    {
        int count = 0;
        IReadOnlyList<string> files = DocumentFile.Files(path);
        if (files.Count == 0)
        {
            Refuse(Session.WrongUsage, path, $"文件夹“{path}”里没有可以读的文件", $"The folder '{path}' holds no file that can be read");
        }

        foreach (DocumentResult result in files.SelectMany(f => Guarded(f, () => Results(f).ToArray()) ?? []))
        {
            Complain(result.File, result.Remarks);
            if (result.IsRefused)
            {
                Fail(Session.InputHasErrors, result.File, result.Remarks.Select(FormProblem.Of));
            }

            foreach (DocumentForm form in result.Forms.Where(_ => number is null || number == ++count))
            {
                Complain(result.File, form.Remarks);
                yield return new InputForm(result.Forms.Count > 1 ? $"{result.File} {form.Place}" : result.File, result.File, form.Form, form);
            }
        }

        if (number > count)
        {
            Refuse(Session.InputHasErrors, path, $"{path} 里只有 {count} 张表，没有第 {number} 张", $"{path} holds {count} forms, no number {number}");
        }
    }

    private void Refuse(int status, string path, string chinese, string english)
    {
        session.Complain(chinese, english);
        Fail(status, path, FormProblem.Of(chinese, english));
    }

    /// <summary>Errors and warnings; what is merely good to know is what <c>selfeval read</c> prints.</summary>
    private void Complain(string file, IReadOnlyList<Remark> remarks)
    {
        foreach (Remark remark in remarks.Where(r => r.Severity != FindingSeverity.Hint))
        {
            string severity = SeverityWords.Of(remark.Severity, session.English);
            session.Error.WriteLine($"{file}{(remark.Place.Length > 0 ? " " + remark.Place : "")}: {severity} {remark.Code}: {session.Say(remark.Message, remark.EnglishMessage)}");
        }
    }

    private static (string File, int? Number) Numbered(string path) =>
        !File.Exists(path) && OfDocument().Match(path) is { Success: true } match
            ? (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : (path, null);

    [GeneratedRegex("^(.+)#([1-9][0-9]{0,3})$")]
    private static partial Regex OfDocument();
}
