using System.Text.Json;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The parameters of a text as rows (参数表): its own, then those that it inherits and does not set anew.</summary>
internal static class ParameterRows
{
    public static IReadOnlyList<ParameterRow> Of(JsonPart? root)
    {
        List<ParameterRow> rows = [.. In(root, null)];
        foreach (BuiltInText parent in BookChain.ParentsOf(root))
        {
            foreach (ParameterRow inherited in In(parent.Root, parent.Title))
            {
                int own = rows.FindIndex(r => r.Name == inherited.Name);
                if (own < 0)
                {
                    rows.Add(inherited);
                }
                else if (rows[own].From is null)
                {
                    // What a book sets anew keeps unit, options and note of the one above, as scoring does.
                    rows[own] = rows[own] with
                    {
                        Unit = rows[own].Unit.Length > 0 ? rows[own].Unit : inherited.Unit,
                        Note = rows[own].Note.Length > 0 ? rows[own].Note : inherited.Note,
                        Options = rows[own].Options.Count > 0 ? rows[own].Options : inherited.Options,
                        IsBands = rows[own].IsBands || inherited.IsBands,
                    };
                }
            }
        }

        return rows;
    }

    private static IEnumerable<ParameterRow> In(JsonPart? root, string? from) => root?["parameters"]?.Members.Select(m => Row(m.Name, m.Value, from)) ?? [];

    private static ParameterRow Row(string name, JsonPart part, string? from)
    {
        JsonPart? value = part.IsContainer ? part["value"] : part;
        return new ParameterRow(
            name,
            value?.Words ?? "",
            part.TextOf("unit"),
            part.TextOf("note"),
            [.. part["options"]?.Items.Select(i => i.Words) ?? []],
            [.. part["values"]?.Items.Select(v => new DatedRow(v.TextOf("from"), v.TextOf("to"), v.TextOf("value"), v.TextOf("basis"))) ?? []],
            (value ?? part["values"]?.Items.FirstOrDefault()?["value"])?.Kind == JsonValueKind.String,
            !part.IsContainer,
            part.TextOf("bands") == "true" || LooksLikeBands(value?.Words),
            from);
    }

    private static bool LooksLikeBands(string? words) => words is not null && words.Contains("其余", StringComparison.Ordinal) && words.Contains(':', StringComparison.Ordinal);
}
