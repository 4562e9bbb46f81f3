using SelfEval.Engine.Facts;
using SelfEval.Model.Cells;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Engine.Expressions;

/// <summary>A piece of a <see cref="ReadyTemplate"/>: words, or a formula that is printed.</summary>
internal sealed class ReadyPart(TemplatePart part, decimal[] edges, Formulas formulas)
{
    private readonly decimal[] _edges = part.Printed?.Measured(edges) ?? [];
    private readonly FixedText _words = new(part.Words);
    private readonly Formula? _value = part.Value is null ? null : formulas.Of(part.Value);
    private readonly Type? _type = part.Value?.Type;
    private readonly Formula[] _needs = [.. part.Needs.Select(FactReader.Of)];
    private readonly Func<Indicator, string>? _name = part.FactProperty switch
    {
        nameof(RowFacts.Level1) => static row => row.Level1,
        nameof(RowFacts.Level2) => static row => row.Level2,
        nameof(RowFacts.Name) => static row => row.Name,
        _ => null,
    };

    public void Print(EvaluatedRow row, bool english, PrintedText text)
    {
        if (_value is null)
        {
            text.Add(_words);
        }
        else if (_name is not null && row.Facts.Row is { } printed)
        {
            // People read a name as the form prints it; only conditions see it normalised.
            PrintText(_name(printed), english, text);
        }
        else
        {
            PrintWorkedOut(_value, row, english, text);
        }
    }

    private void PrintWorkedOut(Formula value, EvaluatedRow row, bool english, PrintedText text)
    {
        try
        {
            if (!(_type == typeof(decimal) ? TryPrintNumber(value, row, text) : TryPrintWords(value, row, english, text)))
            {
                text.Add(english ? "(blank)" : "（未填）");
            }
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            text.Add(Phrase.Incalculable.In(english));
        }
    }

    private bool TryPrintNumber(Formula value, EvaluatedRow row, PrintedText text)
    {
        if (!TryNumber(value, row, out decimal number))
        {
            return false;
        }

        if (part.Printed is { } format)
        {
            format.Print(number, _edges, text);
        }
        else
        {
            text.Add(number);
        }

        return true;
    }

    /// <summary>A fact that is printed alone is read once.</summary>
    private bool TryNumber(Formula value, EvaluatedRow row, out decimal number)
    {
        if (_needs.Length == 1 && _needs[0] == value)
        {
            return value.TryNumber(row, out number);
        }

        bool hasAll = HasAll(row);
        number = hasAll ? value.Number(row) : 0;
        return hasAll;
    }

    private bool TryPrintWords(Formula value, EvaluatedRow row, bool english, PrintedText text)
    {
        if (!HasAll(row))
        {
            return false;
        }

        if (_type == typeof(bool))
        {
            text.Add((value.Truth(row), english) switch { (true, true) => "yes", (false, true) => "no", (true, false) => "是", _ => "否" });
        }
        else
        {
            PrintText(value.Text(row), english, text);
        }

        return true;
    }

    private static void PrintText(string words, bool english, PrintedText text) => text.Add(english ? Languages.Quoted(words) : words);

    private bool HasAll(EvaluatedRow row)
    {
        foreach (Formula need in _needs)
        {
            if (need.IsMissing(row))
            {
                return false;
            }
        }

        return true;
    }
}
