using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills a form into a bureau's own file (填模板), each value into the cell where the reader would look for it.</summary>
internal sealed class TemplateFill(SelfEvaluation form, DocumentLayout layout)
{
    private readonly RowRoles _roles = new(layout);

    /// <param name="template">A .docx or .xlsx.</param>
    /// <returns>The filled file.</returns>
    /// <exception cref="DocumentRefusedException">The file is no template that can be filled.</exception>
    public byte[] Fill(byte[] template)
    {
        DocumentContent content = Content(template);
        if (content.Blocks.Count == 0 && content.Remarks.FirstOrDefault(r => r.Severity == FindingSeverity.Error) is { } refusal)
        {
            throw new DocumentRefusedException(refusal);
        }

        // Before the tables are looked at: a file of another kind is told to be one.
        Open(template).Dispose();
        if (!content.Blocks.OfType<Grid>().Any(g => Enumerable.Range(0, g.RowCount).Any(r => _roles.IsIndicatorHead(new RowView(g, r)))))
        {
            throw new DocumentRefusedException(WritingDiagnostics.NoTable, "");
        }

        byte[] roomy = Changed(template, table => new TemplateIndicators(table, form).MakeRoom(), null);
        return Changed(roomy, FillTable, document => FillParagraphs(document, Content(roomy)));
    }

    private byte[] Changed(byte[] bytes, Action<TemplateTable> change, Action<TemplateDocument>? also)
    {
        using TemplateDocument document = Open(bytes);
        // A workbook may hold target and monitoring sheets beside the form: these are left alone.
        foreach (Grid grid in FormsOfDocument.TablesOfFirst(Content(bytes), layout, _roles))
        {
            change(new TemplateTable(document, grid, layout, _roles));
        }

        also?.Invoke(document);
        using var output = new MemoryStream();
        document.Save(output);
        return output.ToArray();
    }

    private static DocumentContent Content(byte[] bytes) => DocumentReading.Read(bytes, "");

    private static TemplateDocument Open(byte[] bytes) => FormatDetection.Of(bytes) switch
    {
        DocumentFormat.Docx => new TemplateWord(bytes),
        DocumentFormat.Xlsx => new TemplateWorkbook(bytes),
        DocumentFormat other => throw new DocumentRefusedException(WritingDiagnostics.CannotBeFilled, "", other.ToString().ToUpperInvariant()),
    };

    private void FillTable(TemplateTable table)
    {
        var heads = new TemplateHeads(table, form);
        foreach (TablePart part in TableCutter.Cut(table.Grid, _roles, null))
        {
            switch (part.Kind)
            {
                case PartKind.Money:
                    new TemplateMoney(table, form.Budget).Fill(part);
                    break;
                case PartKind.Goals:
                    new TemplateGoals(table, form).Fill(part);
                    break;
                case PartKind.Indicators:
                    new TemplateIndicators(table, form).Fill(part);
                    break;
                case PartKind.Expense when form.ExpenseControl is { } expense:
                    new TemplateExpense(table, expense).Fill(part);
                    break;
                default:
                    heads.Fill(part);
                    break;
            }
        }
    }

    private void FillParagraphs(TemplateDocument document, DocumentContent content)
    {
        foreach (Paragraph paragraph in content.Blocks.OfType<Paragraph>())
        {
            if (TemplateHeads.Filled(paragraph.Text, form, layout) is { } text)
            {
                document.SetParagraph(paragraph.Place, text);
            }
        }
    }
}
