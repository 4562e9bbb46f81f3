using SelfEval.Reading.Json;

namespace SelfEval.Engine.Expressions;

/// <summary>An explanation with its parameters put in (备好的说明), printed row after row: what its parts read is looked up once.</summary>
internal sealed class ReadyTemplate(IReadOnlyList<TemplatePart> template, decimal[] edges, Formulas formulas)
{
    /// <summary>In letters.</summary>
    private const int LongestText = 20_000;

    /// <summary>Of a letter between the quotes of JSON.</summary>
    private const int MostBytes = 6;

    private readonly ReadyPart[] _parts = [.. template.Select(p => new ReadyPart(p, edges, formulas))];

    /// <summary>Puts the text behind what is there; a figure that the form lacks prints as missing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="english">True for a template in English: texts of form and book stand in quotes there.</param>
    /// <param name="text">What it is put behind.</param>
    public void Print(EvaluatedRow row, bool english, PrintedText text)
    {
        int start = text.Length;
        PrintParts(row, english, text);
        if (text.Length - start > LongestText)
        {
            text.CutBack(start);
            text.Add(Shortened(row, english));
        }
    }

    private void PrintParts(EvaluatedRow row, bool english, PrintedText text)
    {
        int start = text.Length;
        for (int i = 0; i < _parts.Length && text.Length - start <= LongestText * MostBytes; i++)
        {
            _parts[i].Print(row, english, text);
        }
    }

    /// <summary>A template may name a long text of the form many times over. How many letters its bytes are shows once they are letters.</summary>
    private string Shortened(EvaluatedRow row, bool english)
    {
        string whole = PrintedText.Of((Template: this, row, english), static (what, text) => what.Template.PrintParts(what.row, what.english, text));
        return whole.Length > LongestText ? whole[..LongestText] + "…" : whole;
    }
}
