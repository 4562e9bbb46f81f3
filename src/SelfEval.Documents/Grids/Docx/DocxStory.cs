using System.Text;
using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Flow;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>
/// Walks blocks and runs as Word shows them (正文): the final text of tracked changes, one branch of alternate content, content controls
/// opened, hidden text left out, text boxes after the paragraph that they hang on.
/// </summary>
internal sealed class DocxStory(DocxStyles styles, ReadingSession session)
{
    private readonly FieldState _fields = new();
    private StringBuilder _text = new();
    private List<FlowItem> _floating = [];
    private int _tables;

    public ReadingSession Session => session;

    public IReadOnlyList<FlowItem> Flow(XElement container)
    {
        var flow = new List<FlowItem>();
        AddBlocks(container, flow);
        return flow;
    }

    private void AddBlocks(XElement container, List<FlowItem> flow)
    {
        bool joins = false;
        foreach (XElement block in container.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    joins = AddParagraph(block, flow, joins);
                    break;
                case "tbl":
                    AddTable(block, flow);
                    break;
                case "sdt":
                    AddControl(block, flow);
                    break;
                case "AlternateContent" when PartXml.Branch(block) is { } branch:
                    AddBlocks(branch, flow);
                    break;
                case "customXml" or "ins" or "moveTo" or "smartTag":
                    AddBlocks(block, flow);
                    break;
                case "del" or "moveFrom":
                    session.AddOnce(ReadingDiagnostics.TrackedChanges, "");
                    break;
            }
        }
    }

    private void AddTable(XElement table, List<FlowItem> flow)
    {
        if (++_tables > ReadingLimits.NestedTables)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        session.CheckTime();
        flow.Add(new FlowItem(null, new DocxTable(this).Read(table)));
        _tables--;
    }

    private void AddControl(XElement control, List<FlowItem> flow)
    {
        if (control.Child("sdtContent") is { } content && !IsPrompt(control))
        {
            AddBlocks(content, flow);
        }
    }

    /// <summary>A control that nobody filled shows its prompt in grey: it holds nothing.</summary>
    private static bool IsPrompt(XElement control) => control.Child("sdtPr").Switch("showingPlcHdr") ?? false;

    /// <returns>True where the paragraph's end was deleted: what follows stands on the same line.</returns>
    private bool AddParagraph(XElement paragraph, List<FlowItem> flow, bool joins)
    {
        (StringBuilder outerText, List<FlowItem> outerFloating) = (_text, _floating);
        (_text, _floating) = (new StringBuilder(), []);
        AddVisible(paragraph);
        string text = _text.ToString();
        if (joins && flow.Count > 0 && flow[^1].Text is { } before)
        {
            flow[^1] = flow[^1] with { Text = before + text };
        }
        else
        {
            flow.Add(new FlowItem(text, null, paragraph));
        }

        flow.AddRange(_floating);
        (_text, _floating) = (outerText, outerFloating);
        return paragraph.Child("pPr")?.Child("rPr")?.Child("del") is not null;
    }

    private void AddVisible(XElement paragraph)
    {
        if (styles.HidesParagraph(paragraph.Child("pPr")))
        {
            session.AddOnce(ReadingDiagnostics.HiddenText, "");
        }
        else
        {
            AddInline(paragraph);
        }
    }

    private void AddInline(XElement container)
    {
        foreach (XElement part in container.Elements())
        {
            AddPart(part);
        }
    }

    private void AddPart(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "r":
                AddRun(part);
                break;
            case "del" or "moveFrom":
                session.AddOnce(ReadingDiagnostics.TrackedChanges, "");
                break;
            case "sdt":
                if (part.Child("sdtContent") is { } content && !IsPrompt(part))
                {
                    AddInline(content);
                }

                break;
            case "AlternateContent" when PartXml.Branch(part) is { } branch:
                AddInline(branch);
                break;
            case "pPr" or "rPr" or "sdtPr" or "commentRangeStart" or "rt" or "instrText" or "delText":
                break;
            case "f":
                AddFraction(part);
                break;
            default:
                AddLeaf(part);
                break;
        }
    }

    /// <summary>What stands within a run, or holds runs: links, rulers of text direction, pictures, formulas.</summary>
    private void AddLeaf(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                Append(part.Value);
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "fldChar":
                _text.Append(_fields.Take(part));
                break;
            case "sym":
                Append(SymbolFonts.Shown(part.Value("font"), Symbol(part)));
                break;
            case "txbxContent":
                AddBlocks(part, _floating);
                break;
            case "textpath" when part.Value("string") is { } art:
                Append(art);
                break;
            default:
                AddInline(part);
                break;
        }
    }

    private void AddRun(XElement run)
    {
        XElement? properties = run.Child("rPr");
        if (styles.Hides(properties, "rStyle"))
        {
            NoteHidden(run);
            return;
        }

        int start = _text.Length;
        AddInline(run);
        if (properties?.Child("rFonts") is { } fonts && SymbolFont(fonts) is { } font)
        {
            string shown = SymbolFonts.Shown(font, _text.ToString(start, _text.Length - start));
            _text.Length = start;
            _text.Append(shown);
        }
    }

    private void NoteHidden(XElement run)
    {
        if (run.Elements().Any(e => e.Name.LocalName == "t" && e.Value.Trim().Length > 0))
        {
            session.AddOnce(ReadingDiagnostics.HiddenText, "");
        }

        foreach (XElement mark in run.Elements().Where(e => e.Name.LocalName == "fldChar"))
        {
            _fields.Take(mark);
        }
    }

    private void AddFraction(XElement fraction)
    {
        if (fraction.Child("num") is not { } above || fraction.Child("den") is not { } below)
        {
            return;
        }

        AddInline(above);
        Append("/");
        AddInline(below);
    }

    private void Append(string text)
    {
        if (_fields.ShowsText)
        {
            _text.Append(text);
        }
    }

    private static string? SymbolFont(XElement fonts) =>
        fonts.Attributes().Where(a => a.Name.LocalName is "ascii" or "hAnsi").Select(a => a.Value).FirstOrDefault(v => v is "Wingdings" or "Wingdings 2" or "Symbol");

    private static string Symbol(XElement symbol) =>
        ushort.TryParse(symbol.Value("char"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out ushort code) ? ((char)code).ToString() : "";
}
