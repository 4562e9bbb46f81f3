using System.Diagnostics.CodeAnalysis;
using SelfEval.Reading.Diagnostics;
using System.Globalization;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Html;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Marking;

namespace SelfEval.Documents;

/// <summary>
/// The unit's own file with a reviewer's comments in it (批注副本): findings at the cells that they speak of, at each score cell the computed
/// score with its explanation, the result at the total. Nothing else in the file changes.
/// </summary>
public static class MarkedCopy
{
    /// <summary>Who comments where nobody is named.</summary>
    internal const string DefaultAuthor = "自评复核";

    /// <summary>Code of the remark on a copy's name.</summary>
    internal static string WrongEnding => WritingDiagnostics.WrongEnding.Code;

    /// <summary>Writes the marked copy of a .docx, .xlsx or web page.</summary>
    /// <param name="document">The file that the forms were read from; read to its end.</param>
    /// <param name="forms">Its forms as they were read, each with its card.</param>
    /// <param name="output">Takes the copy, in the format of the document; nothing is written where the result is false.</param>
    /// <param name="comments">Number of comments written.</param>
    /// <param name="problem">Why the file cannot be marked, SE0610 and on; null where it was.</param>
    /// <param name="author">The name that the comments bear.</param>
    /// <param name="date">The date that they bear; null for none.</param>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public static bool TryWrite(Stream document, IEnumerable<(DocumentForm Form, ScoreCard Card)> forms, Stream output, out int comments, [NotNullWhen(false)] out Remark? problem, string author = DefaultAuthor, DateTime? date = null, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(author);
        bool english = Languages.IsEnglish(culture);
        using var copy = new MemoryStream();
        document.CopyTo(copy);
        int count = 0;
        using var written = new MemoryStream();
        problem = WritingGuard.Run(() =>
        {
            using MarkedDocument marked = Open(copy.ToArray(), new CommentAuthor(author, date));
            count = forms.Sum(f => Mark(marked, f.Form, f.Card, english));
            marked.Save(written);
        });
        comments = problem is null ? count : 0;
        if (problem is not null)
        {
            return false;
        }

        written.WriteTo(output);
        return true;
    }

    /// <summary>Says what is wrong with the name of a copy; null where nothing is.</summary>
    internal static Remark? CheckName(byte[] document, string original, string copy)
    {
        string[] fitting = FormatDetection.Of(document) switch
        {
            DocumentFormat.Docx => [".docx", ".docm"],
            DocumentFormat.Xlsx => [".xlsx", ".xlsm"],
            _ => [".html", ".htm"],
        };
        string[] wanted = fitting.Contains(Path.GetExtension(original), StringComparer.OrdinalIgnoreCase) && fitting[0] != ".html" ? [Path.GetExtension(original)] : fitting;
        return wanted.Contains(Path.GetExtension(copy), StringComparer.OrdinalIgnoreCase) ? null : new Remark(WritingDiagnostics.WrongEnding, "", string.Join(" / ", wanted));
    }

    private static MarkedDocument Open(byte[] bytes, CommentAuthor author) => FormatDetection.Of(bytes) switch
    {
        DocumentFormat.Docx => new MarkedWord(bytes, author),
        DocumentFormat.Xlsx => new MarkedWorkbook(bytes, author),
        DocumentFormat.Html when !WebArchive.IsOne(bytes) => new MarkedPage(bytes, author),
        DocumentFormat.Html => throw new DocumentRefusedException(WritingDiagnostics.CannotBeMarked, "", "MHT"),
        DocumentFormat other => throw new DocumentRefusedException(WritingDiagnostics.CannotBeMarked, "", other.ToString().ToUpperInvariant()),
    };

    /// <summary>A comment whose place cannot bear one goes to the total and names its place: none is dropped.</summary>
    private static int Mark(MarkedDocument marked, DocumentForm form, ScoreCard card, bool english)
    {
        string total = CardComments.TotalPlace(form);
        string elsewhere = marked.Has(total) ? total : form.Places.Values.FirstOrDefault(marked.Has) ?? throw new DocumentRefusedException(ReadingDiagnostics.DamagedDocument, "");
        IReadOnlyList<CellComment> comments = CardComments.Of(form, card, english);
        foreach (CellComment comment in comments)
        {
            marked.Add(marked.Has(comment.Place) ? comment : comment with { Place = elsewhere, Head = comment.Place.Length > 0 ? $"{comment.Head}（{comment.Place}）" : comment.Head });
        }

        return comments.Count;
    }
}
