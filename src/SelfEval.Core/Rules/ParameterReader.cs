using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Reads <c>parameters</c> and <c>with</c>: a bare value, or an object with value or dated values, unit, note and options.</summary>
internal static class ParameterReader
{
    private const int Most = 500;
    private const int MostDatedValues = 100;

    // As long as an expression may be: every row reads it through, be it bands or words.
    private const int LongestText = 2_000;

    public static IReadOnlyList<ParameterDefinition> ReadAll(ObjectReader owner, string member, DiagnosticBag bag)
    {
        var parameters = new List<ParameterDefinition>();
        foreach (SourceMember written in owner.Members(member, Most))
        {
            if (RuleName.Check(written.Name, written.NameStart, bag))
            {
                parameters.Add(Read(written, bag) ?? new ParameterDefinition(written.Name, written.NameStart, [new DatedValue(default, 0m, null, written.Value.Start)], null, null, []) { IsFaulty = true });
            }
        }

        return parameters;
    }

    private static ParameterDefinition? Read(SourceMember written, DiagnosticBag bag)
    {
        if (written.Value.Kind != NodeKind.Object)
        {
            return Scalar(written.Value, written.Name, bag) is { } bare
                ? new ParameterDefinition(written.Name, written.NameStart, [new DatedValue(default, bare, null, written.Value.Start)], null, null, [])
                : null;
        }

        if (IsBandsAsMembers(written.Value))
        {
            bag.Add(DiagnosticCatalog.BadBands, written.Value, written.Name, "档次写成一段文字，不写成 { } 里的各项", "bands are one text, not members");
            return null;
        }

        ObjectReader reader = ObjectReader.Open(written.Value, bag, $"参数“{written.Name}”", $"parameter '{written.Name}'")!;
        List<DatedValue> values = ReadValues(reader, written.Name, bag);
        var options = ReadOptions(reader, bag);
        var parameter = new ParameterDefinition(written.Name, written.NameStart, values, reader.Text("unit"), reader.Text("note"), options) { IsBands = reader.Flag("bands") is true };
        reader.Finish();
        if (values.Count == 0)
        {
            return null;
        }

        if (parameter.Unit is { } unit && values.Find(v => v.Value is string text && JsonNumber.IsStrict(WithoutUnit(text, unit))) is { } quoted)
        {
            // A text has no unit: the number was put in quotes, with its unit or without.
            bag.Add(DiagnosticCatalog.NumberInQuotes, quoted.Offset, written.Name, WithoutUnit((string)quoted.Value, unit));
            return null;
        }

        CheckValues(parameter, bag);
        return parameter;
    }

    /// <summary>"≥95": 10, "其余": 0.</summary>
    private static bool IsBandsAsMembers(SourceNode node) => node.Members.Count > 0 && node.Members.TrueForAll(m => m.Value.Kind == NodeKind.Number && m.Name.IndexOfAny(BandStarts) == 0);

    private static readonly char[] BandStarts = ['≥', '≤', '>', '<', '=', '其', .. "0123456789"];

    private static string WithoutUnit(string text, string unit) => text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].Trim() : text;

    private static List<DatedValue> ReadValues(ObjectReader reader, string name, DiagnosticBag bag)
    {
        var values = new List<DatedValue>();
        SourceNode? single = reader.Optional("value");
        IReadOnlyList<SourceNode> dated = reader.Items("values", MostDatedValues);
        if (single is not null && Scalar(single, name, bag) is { } value)
        {
            values.Add(new DatedValue(default, value, null, single.Start));
        }
        else if (single is null && dated.Count == 0)
        {
            bag.Add(DiagnosticCatalog.MissingMember, reader.Node, "value", $"参数“{name}”", $"Parameter '{name}'");
        }

        foreach (SourceNode node in dated)
        {
            if (ObjectReader.Open(node, bag, $"参数“{name}”的分年值（values）", $"a dated value of '{name}'") is not { } entry)
            {
                continue;
            }

            YearRange years = BookReader.ReadYears(entry, bag);
            SourceNode? written = entry.Optional("value");
            string? basis = entry.Text("basis");
            entry.Finish();
            if (written is null)
            {
                bag.Add(DiagnosticCatalog.MissingMember, node, "value", $"参数“{name}”的分年值", $"A dated value of '{name}'");
            }
            else if (Scalar(written, name, bag) is { } one)
            {
                values.Add(new DatedValue(years, one, basis, node.Start));
            }
        }

        return values;
    }

    private static List<string> ReadOptions(ObjectReader reader, DiagnosticBag bag)
    {
        var options = new List<string>();
        foreach (SourceNode node in reader.Items("options"))
        {
            if (node.Kind == NodeKind.String)
            {
                options.Add(node.Text);
            }
            else
            {
                ObjectReader.WrongType(bag, "options", node, NodeKind.String);
            }
        }

        return options;
    }

    /// <summary>A table of bands without gap or overlap, in order.</summary>
    public static void CheckBands(ParameterDefinition parameter, DiagnosticBag bag)
    {
        foreach (DatedValue value in parameter.Values)
        {
            if (BandTable.Fault(value.Value as string ?? "") is { } fault)
            {
                bag.Add(DiagnosticCatalog.BadBands, value.Offset, parameter.Name, fault.Chinese, fault.English);
            }
        }
    }

    private static void CheckValues(ParameterDefinition parameter, DiagnosticBag bag)
    {
        if (parameter.IsBands)
        {
            CheckBands(parameter, bag);
        }

        ParameterRange.CheckUnit(parameter, bag);
        for (int i = 0; i < parameter.Values.Count; i++)
        {
            DatedValue value = parameter.Values[i];
            if (parameter.Options.Count > 0 && !parameter.Options.Contains(value.Value as string ?? ""))
            {
                bag.Add(DiagnosticCatalog.NotOneOf, value.Offset, parameter.Name, value.Value, Phrase.List(parameter.Options));
            }

            if (value.Value.GetType() != parameter.Type)
            {
                (string want, string wantEnglish) = Word(parameter.Type);
                (string have, string haveEnglish) = Word(value.Value.GetType());
                bag.Add(DiagnosticCatalog.ParameterTypeChanged, value.Offset, parameter.Name, want, have, wantEnglish, haveEnglish);
            }

            for (int j = 0; j < i; j++)
            {
                YearRange other = parameter.Values[j].Years;
                int first = Math.Max(other.From ?? 0, value.Years.From ?? 0);
                if (first <= Math.Min(other.To ?? int.MaxValue, value.Years.To ?? int.MaxValue))
                {
                    bag.Add(DiagnosticCatalog.DatesOverlap, value.Offset, parameter.Name, first == 0 ? value.Years.To ?? other.To ?? 0 : first);
                }
            }
        }
    }

    public static (string Chinese, string English) Word(Type type) =>
        type == typeof(decimal) ? ("数字", "a number") : type == typeof(bool) ? ("真假", "true or false") : type == typeof(string) ? ("文字", "a text") : (type.Name, type.Name);

    private static object? Scalar(SourceNode node, string name, DiagnosticBag bag)
    {
        switch (node.Kind)
        {
            case NodeKind.Number:
                return node.Number;
            case NodeKind.String when node.Text.Length > LongestText:
                bag.Add(DiagnosticCatalog.TextTooLong, node, name, node.Text.Length, LongestText);
                return null;
            case NodeKind.String:
                return node.Text;
            case NodeKind.Boolean:
                return node.Boolean;
            case NodeKind.Array when node.Items.Count > 0 && node.Items.TrueForAll(i => i.Kind == NodeKind.String):
                bool isBands = node.Items.Exists(i => i.Text.Contains(':', StringComparison.Ordinal));
                string joined = string.Join(isBands ? " " : "、", node.Items.Select(i => i.Text));
                bag.Add(DiagnosticCatalog.WrongType, node, name, "一段文字", "用 [ ] 括起来的列表", "one text", "a list", $"，写成 \"{joined}\"", $"; write \"{joined}\"");
                return null;
            default:
                ObjectReader.WrongType(bag, name, node, NodeKind.Number);
                return null;
        }
    }
}
