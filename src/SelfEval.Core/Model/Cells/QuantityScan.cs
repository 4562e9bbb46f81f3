namespace SelfEval.Model.Cells;

/// <summary>All quantities of one cell, as far as needed to tell one number from a range and from several.</summary>
internal ref struct QuantityScan
{
    private QuantityScan(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                Quantity quantity = Quantity.At(text, i);
                Add(quantity, text);
                i = quantity.End - 1;
            }
        }
    }

    internal Quantity First { get; private set; }

    internal Quantity Second { get; private set; }

    /// <summary>Numbers of any kind but years, months and days.</summary>
    internal int Numbers { get; private set; }

    internal int Counts { get; private set; }

    internal bool HasMalformed { get; private set; }

    /// <summary>A month or a day is printed, so the cell also sets a time; a year alone is only a label.</summary>
    internal bool HasMonth { get; private set; }

    internal static QuantityScan Of(ReadOnlySpan<char> text) => new(text);

    private void Add(in Quantity quantity, ReadOnlySpan<char> text)
    {
        if (quantity.Kind == QuantityKind.Malformed)
        {
            HasMalformed = true;
        }
        else if (quantity.Kind == QuantityKind.Time)
        {
            HasMonth |= quantity.Unit.Length == 0 && text[quantity.End] == '月';
        }
        else
        {
            if (Numbers == 0)
            {
                First = quantity;
            }
            else if (Numbers == 1)
            {
                Second = quantity;
            }

            Numbers++;
            Counts += quantity.Kind == QuantityKind.Count ? 1 : 0;
        }
    }
}
