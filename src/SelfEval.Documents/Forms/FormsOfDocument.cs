using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Forms;

/// <summary>Reads every form of a document (一份文档里的各表), and says what else stands in it.</summary>
internal static class FormsOfDocument
{
    private const int MostForms = 1_000;

    public static DocumentResult Read(DocumentContent content, byte[] bytes, string file, DocumentLayout layout)
    {
        if (content.Format == DocumentFormat.Json)
        {
            return OfJson(bytes, file);
        }

        if (content.Blocks.Count == 0)
        {
            return new DocumentResult(file, [], content.Remarks.Any(r => r.Severity == FindingSeverity.Error) ? content.Remarks : [.. content.Remarks, new Remark(FormRemarks.NoForm, "")]);
        }

        var roles = new RowRoles(layout);
        IReadOnlyList<FormDraft> drafts = FormCutter.Cut(content, layout, roles);
        List<FormDraft> kept = Keep(drafts, layout);
        List<DocumentForm> forms = [.. kept.Take(MostForms).Select(d => FormReading.Read(d, layout, roles, file))];
        return Result(content, file, drafts, kept, forms);
    }

    /// <summary>The tables in which the document's first form stands, 附件2 with it; none where it holds no form.</summary>
    public static IReadOnlyList<Grid> TablesOfFirst(DocumentContent content, DocumentLayout layout, RowRoles roles) =>
        Keep(FormCutter.Cut(content, layout, roles), layout).FirstOrDefault() is { } first ? [.. first.Parts.Select(p => p.Grid).Distinct(ReferenceEqualityComparer.Instance).OfType<Grid>()] : [];

    /// <summary>Self-evaluations; where there are none, target and monitoring sheets, else a basic data table by itself.</summary>
    private static List<FormDraft> Keep(IReadOnlyList<FormDraft> drafts, DocumentLayout layout)
    {
        List<FormDraft> tables = [.. drafts.Where(d => d.Has(PartKind.Indicators))];
        List<FormDraft> own = [.. tables.Where(d => d.SheetKind(layout.Titles) is not ("target" or "monitoring"))];
        List<FormDraft> kept = own.Count > 0 ? own : tables.Count > 0 ? tables : [.. drafts.Where(d => d.Has(PartKind.Expense)).Take(1)];
        HandOver(drafts, kept);
        return kept;
    }

    /// <summary>Paragraphs around tables that are no form belong to the form that follows, else to the last.</summary>
    private static void HandOver(IReadOnlyList<FormDraft> drafts, List<FormDraft> kept)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!kept.Contains(drafts[i]) && !drafts[i].Has(PartKind.Indicators) && (drafts.Skip(i).FirstOrDefault(kept.Contains) ?? kept.LastOrDefault()) is { } owner)
            {
                owner.Paragraphs.InsertRange(0, drafts[i].Paragraphs);
            }
        }
    }

    private static DocumentResult Result(DocumentContent content, string file, IReadOnlyList<FormDraft> drafts, List<FormDraft> kept, List<DocumentForm> forms)
    {
        var remarks = new List<Remark>();
        HashSet<string> ownPlaces = [.. kept.SelectMany(d => d.Parts).Where(p => p.Kind is not (PartKind.Other or PartKind.Title or PartKind.Signature)).Select(p => p.Grid.Place)];
        for (int i = 0; i < forms.Count; i++)
        {
            forms[i] = WithRemarks(forms[i], content.Remarks, [.. kept[i].Parts.Select(p => p.Grid.Place).Distinct()]);
        }

        HashSet<Remark> given = [.. forms.SelectMany(f => f.Remarks)];
        remarks.AddRange(content.Remarks.Where(r => !given.Contains(r)));
        remarks.AddRange(drafts.SelectMany(d => d.Parts).Select(p => p.Grid).Distinct().Where(g => !ownPlaces.Contains(g.Place) && g.RowCount > 2)
            .Select(g => new Remark(FormRemarks.NotAForm, g.Place, g.Place)));
        if (forms.Count == 0 && !remarks.Exists(r => r.Severity == FindingSeverity.Error))
        {
            remarks.Insert(0, new Remark(FormRemarks.NoForm, ""));
        }

        return new DocumentResult(file, forms, remarks);
    }

    /// <summary>What the reader of the format said about a form's own tables.</summary>
    private static DocumentForm WithRemarks(DocumentForm form, IReadOnlyList<Remark> remarks, string[] grids)
    {
        Remark[] own = [.. remarks.Where(r => r.Place.Length > 0 && Array.Exists(grids, g => IsIn(r.Place, g)))];
        return own.Length == 0 ? form : new DocumentForm(form.Form, form.Place, form.Places, [.. own, .. form.Remarks], form.Coverage);
    }

    private static bool IsIn(string place, string grid) =>
        place == grid || (place.StartsWith(grid, StringComparison.Ordinal) && (grid.Length == 0 || place[grid.Length] is '!' or ' '));

    private static Remark RemarkOf(Diagnostic found) =>
        new(new DiagnosticDescriptor(found.Code, found.Severity, "{0}", "{1}"), $"第{found.Location.Line}行第{found.Location.Column}列", found.Message, found.EnglishMessage);

    private static DocumentResult OfJson(byte[] bytes, string file)
    {
        bool isForm = EvaluationFile.TryParse(Encoding.UTF8.GetString(bytes), file, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics);
        Remark[] remarks = [.. diagnostics.Select(RemarkOf)];
        return isForm
            ? new DocumentResult(file, [new DocumentForm(form!, "", new Dictionary<string, string>(), remarks, Coverage.None)], [])
            : new DocumentResult(file, [], remarks);
    }
}
