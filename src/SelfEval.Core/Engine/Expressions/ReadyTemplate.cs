using System.Runtime.CompilerServices;

namespace SelfEval.Engine.Expressions;

/// <summary>An explanation with its parameters put in (备好的说明), printed row after row: what its parts read is looked up once.</summary>
internal sealed class ReadyTemplate(IReadOnlyList<TemplatePart> template, decimal[] edges, Formulas formulas)
{
    private const int LongestText = 20_000;

    private readonly ReadyPart[] _parts = [.. template.Select(p => new ReadyPart(p, edges, formulas))];

    /// <summary>Puts the text behind what is there; a figure that the form lacks prints as missing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="english">True for a template in English: texts of form and book stand in quotes there.</param>
    /// <param name="text">What it is put behind.</param>
    public void Print(EvaluatedRow row, bool english, ref DefaultInterpolatedStringHandler text)
    {
        int start = text.Text.Length;
        for (int i = 0; i < _parts.Length && text.Text.Length - start <= LongestText; i++)
        {
            _parts[i].Print(row, english, ref text);
        }

        if (text.Text.Length - start > LongestText)
        {
            Cut(start + LongestText, ref text);
        }
    }

    /// <summary>A template may name a long text of the form many times over.</summary>
    private static void Cut(int length, ref DefaultInterpolatedStringHandler text)
    {
        string kept = text.Text[..length].ToString();
        text.Clear();
        text.AppendLiteral(kept);
        text.AppendLiteral("…");
    }
}
