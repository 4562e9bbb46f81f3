using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using SelfEval.Model;

namespace SelfEval.Workbench.Forms;

/// <summary>A changed cell of a form (改一格): the form is written as JSON, the value put in its place, and read again as any form is.</summary>
internal static class CellEdit
{
    private static readonly string[] Numbers = ["weight", "score", "initial", "fullYear", "executed", "declaredScore", "total"];

    /// <summary>The form with one value changed; false, with what is wrong in Chinese and English, where the value does not fit.</summary>
    /// <param name="form">The form as it stands.</param>
    /// <param name="where">The path in its JSON, such as <c>indicators[3].actual</c>.</param>
    /// <param name="words">What was typed; blank for a blank cell.</param>
    /// <param name="changed">The form with the change.</param>
    /// <param name="problem">Why it was not changed.</param>
    public static bool TryApply(SelfEvaluation form, string where, string words, [NotNullWhen(true)] out SelfEvaluation? changed, out (string Chinese, string English) problem)
    {
        changed = null;
        problem = default;
        using var written = new StringWriter();
        EvaluationFile.Write(form, written);
        JsonNode root = JsonNode.Parse(written.ToString())!;
        string member = where[(where.LastIndexOf('.') + 1)..];
        if (ParentOf(root, where) is not JsonObject parent || !TryValue(member, words.Trim(), out JsonNode? value, out problem))
        {
            return false;
        }

        parent[member] = value;
        bool isForm = EvaluationFile.TryParse(root.ToJsonString(), form.Unit, out changed, out IReadOnlyList<Diagnostic> diagnostics);
        problem = diagnostics.FirstOrDefault(d => d.Severity == FindingSeverity.Error) is { } error ? (error.Message, error.EnglishMessage) : default;
        return isForm;
    }

    private static bool TryValue(string member, string words, out JsonNode? value, out (string Chinese, string English) problem)
    {
        problem = default;
        value = words.Length == 0 ? null : JsonValue.Create(words);
        if (words.Length == 0 || !Numbers.Contains(member))
        {
            return true;
        }

        string plain = words.Replace(",", "", StringComparison.Ordinal).Replace('．', '.');
        bool isNumber = decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        value = isNumber ? JsonValue.Create(number) : null;
        problem = isNumber ? default : ($"“{words}”不是数字，这一格只填数字", $"'{words}' is no number; this cell takes a number");
        return isNumber;
    }

    private static JsonNode? ParentOf(JsonNode root, string where)
    {
        JsonNode? node = root;
        string[] steps = where.Split('.')[..^1];
        foreach (string step in steps)
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            string name = bracket < 0 ? step : step[..bracket];
            node = node?[name];
            if (bracket >= 0)
            {
                int index = int.Parse(step.AsSpan(bracket + 1, step.Length - bracket - 2), CultureInfo.InvariantCulture);
                node = node is JsonArray array && index < array.Count ? array[index] : null;
            }
        }

        return node;
    }
}
