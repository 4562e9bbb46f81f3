using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>
/// The book's own parameters that are numbers in quotes (加了引号的数). Such a text is right where a rule looks for it in other texts; where a
/// rule computes with it, the fault is the parameter's, once, not that of every rule.
/// </summary>
internal sealed class QuotedNumbers
{
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, DatedValue> _values = new(StringComparer.Ordinal);

    public QuotedNumbers(BookDocument book)
    {
        _bag = book.Bag;
        foreach (ParameterDefinition parameter in (book.Unmerged ?? book).Parameters.Where(p => p is { IsFaulty: false, IsBands: false, Options.Count: 0 }))
        {
            if (parameter.Values.All(IsNumber))
            {
                _values.TryAdd(parameter.Name, parameter.Values[0]);
            }
        }
    }

    public bool Contains(string name) => _values.ContainsKey(name);

    public void Report(string name) => _bag.Add(DiagnosticCatalog.NumberInQuotes, _values[name].Offset, name, QuotedNumber.WithUnit((string)_values[name].Value)!);

    public static bool IsNumber(DatedValue value) => value.Value is string text && QuotedNumber.WithUnit(text) is not null;
}
