using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SelfEval.Documents.Grids.Flow;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids.Html;

/// <summary>Walks a page as a browser lays it out (网页正文): blocks on lines of their own, white space run together, hidden parts left out.</summary>
internal sealed class HtmlStory(ReadingSession session)
{
    // A cell's text may be long, and a page has many cells.
    private readonly Stack<StringBuilder> _spare = [];

    private StringBuilder _line = new();
    private List<FlowItem> _flow = [];

    /// <summary>The element whose lines are being read; null for text that stands in none.</summary>
    private IElement? _block;
    private bool _keepsLines;
    private string _font = "";
    private int _tables;

    public ReadingSession Session => session;

    public IReadOnlyList<FlowItem> Flow(INode container)
    {
        (StringBuilder outerLine, List<FlowItem> outerFlow, IElement? outerBlock) = (_line, _flow, _block);
        (_line, _flow, _block) = (_spare.TryPop(out StringBuilder? spare) ? spare : new StringBuilder(), [], null);
        AddNodes(container);
        EndLine();
        List<FlowItem> flow = _flow;
        _spare.Push(_line);
        (_line, _flow, _block) = (outerLine, outerFlow, outerBlock);
        return flow;
    }

    /// <summary>True for what a browser does not show; says so once where it might have held text.</summary>
    public bool IsHidden(IElement element)
    {
        if (!HtmlStyle.IsHidden(element))
        {
            return false;
        }

        session.AddOnce(ReadingDiagnostics.HiddenText, "");
        return true;
    }

    private void AddNodes(INode container)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        // Not by NextSibling: that counts the children before it, each time.
        foreach (INode node in container.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(text.Data);
            }
            else if (node is IElement element && !HtmlStyle.IsUnseen(element) && !IsHidden(element))
            {
                AddElement(element);
            }
        }
    }

    private void AddElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                _line.Append('\n');
                break;
            case "table":
                AddTable(element);
                break;
            case "del":
                session.AddOnce(ReadingDiagnostics.TrackedChanges, "");
                break;
            case "input" or "select" or "textarea":
                AddText(Control(element));
                break;
            default:
                AddFlowing(element);
                break;
        }
    }

    private void AddFlowing(IElement element)
    {
        (bool outerKeeps, string outerFont, IElement? outerBlock) = (_keepsLines, _font, _block);
        _keepsLines |= HtmlStyle.KeepsLines(element);
        _font = HtmlStyle.SymbolFont(element) ?? _font;
        bool isBlock = HtmlStyle.IsBlock(element);
        if (isBlock)
        {
            EndLine();
            _block = element;
        }

        AddNodes(element);
        if (isBlock)
        {
            EndLine();
        }

        (_keepsLines, _font, _block) = (outerKeeps, outerFont, outerBlock);
    }

    private void AddTable(IElement table)
    {
        EndLine();
        if (++_tables > ReadingLimits.NestedTables)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.NestedTooDeep, "", ReadingLimits.NestedTables);
        }

        session.CheckTime();
        foreach (IElement caption in table.Children.Where(c => c.LocalName == "caption"))
        {
            AddFlowing(caption);
            EndLine();
        }

        _flow.Add(new FlowItem(null, new HtmlTable(this).Read(table)));
        _tables--;
    }

    private static string Control(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsDefaultChecked ? "☑" : "□",
        IHtmlInputElement { Type: "hidden" or "button" or "submit" or "reset" or "image" or "file" or "password" } => "",
        IHtmlInputElement input => input.DefaultValue,
        IHtmlSelectElement select => (select.Options.FirstOrDefault(o => o.IsDefaultSelected) ?? select.Options.ElementAtOrDefault(0))?.Text ?? "",
        IHtmlTextAreaElement area => area.DefaultValue,
        _ => "",
    };

    private void EndLine()
    {
        string text = _line.ToString();
        _line.Clear();
        if (text.Trim().Length > 0)
        {
            _flow.Add(new FlowItem(text, null, _block));
        }
    }

    private void AddText(string text)
    {
        string shown = SymbolFonts.Shown(_font, text);
        if (_keepsLines)
        {
            _line.Append(shown);
            return;
        }

        for (int i = 0; i < shown.Length; i++)
        {
            if (!IsSpace(shown[i]))
            {
                _line.Append(shown[i]);
                continue;
            }

            int start = i;
            while (i + 1 < shown.Length && IsSpace(shown[i + 1]))
            {
                i++;
            }

            AddSpace(shown.AsSpan(start, i - start + 1), i + 1 < shown.Length ? shown[i + 1] : ' ');
        }
    }

    /// <summary>White space is one space; a line break of the source between two Chinese characters is none.</summary>
    private void AddSpace(ReadOnlySpan<char> space, char next)
    {
        char before = _line.Length > 0 ? _line[^1] : '\n';
        bool isWrapped = space.Contains('\n') && DiagnosticText.IsWide(before) && DiagnosticText.IsWide(next);
        if (before is not ('\n' or ' ') && !isWrapped)
        {
            _line.Append(' ');
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
