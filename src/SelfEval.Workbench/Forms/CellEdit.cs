using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using SelfEval.Model;

namespace SelfEval.Workbench.Forms;

/// <summary>
/// A change of a form (改一格、加一行、去一行): the form is written as JSON, the change made there, and read again as any form is, so that what cannot
/// stand is refused in the reader's own words.
/// </summary>
internal static class CellEdit
{
    /// <summary>Members that hold a number and nothing else.</summary>
    private static readonly string[] Numbers = ["weight", "score", "declaredScore", "total"];

    /// <summary>Members that hold a number, or 无 and dashes for what does not apply; the reader knows these words.</summary>
    private static readonly string[] Figures =
    [
        "initial", "fullYear", "executed", "adjustment", "carryOver", "priorActual", "budget", "establishment", "inPost", "retired", "staffCost", "runningCost",
        "approvedArea", "actualArea", "budgetInvestment", "actualInvestment",
    ];

    /// <summary>The form with one value changed; false, with what is wrong in Chinese and English, where the value does not fit.</summary>
    /// <param name="form">The form as it stands.</param>
    /// <param name="where">The path in its JSON, such as <c>indicators[3].actual</c>.</param>
    /// <param name="words">What was typed; blank for a blank cell.</param>
    /// <param name="changed">The form with the change.</param>
    /// <param name="problem">Why it was not changed.</param>
    public static bool TryApply(SelfEvaluation form, string where, string words, [NotNullWhen(true)] out SelfEvaluation? changed, out (string Chinese, string English) problem)
    {
        changed = null;
        JsonNode root = Written(form);
        string member = MemberOf(where);
        return TryValue(where, member, words.Trim(), out JsonNode? value, out problem) && Find(root, where) is (JsonObject parent, _) && Put(parent, member, value) && TryRead(form, root, out changed, out problem);
    }

    /// <summary>The form with one more row: a project without figures in <c>projects</c>, or an empty line such as <c>expenseControl.earmarked</c>.</summary>
    public static bool TryAdd(SelfEvaluation form, string where, [NotNullWhen(true)] out SelfEvaluation? changed, out (string Chinese, string English) problem)
    {
        (changed, problem) = (null, default);
        JsonNode root = Written(form);
        if (Find(root, where) is not (JsonObject parent, _))
        {
            return false;
        }

        if (where != "projects")
        {
            return Put(parent, MemberOf(where), new JsonObject()) && TryRead(form, root, out changed, out problem);
        }

        var projects = parent["projects"] as JsonArray ?? [];
        projects.Add(new JsonObject { ["name"] = $"新项目{projects.Count + 1}", ["planned"] = true });
        return (projects.Parent is not null || Put(parent, "projects", projects)) && TryRead(form, root, out changed, out problem);
    }

    /// <summary>The form without a row, such as <c>projects[2]</c> or <c>expenseControl.earmarked</c>.</summary>
    public static bool TryRemove(SelfEvaluation form, string where, [NotNullWhen(true)] out SelfEvaluation? changed, out (string Chinese, string English) problem)
    {
        (changed, problem) = (null, default);
        JsonNode root = Written(form);
        (JsonNode? parent, int? index) = Find(root, where);
        if (parent is JsonArray list && index is { } at && at < list.Count)
        {
            list.RemoveAt(at);
        }
        else if (parent is not JsonObject holder || !holder.Remove(MemberOf(where)))
        {
            return false;
        }

        return TryRead(form, root, out changed, out problem);
    }

    private static JsonNode Written(SelfEvaluation form)
    {
        using var written = new StringWriter();
        EvaluationFile.Write(form, written);
        return JsonNode.Parse(written.ToString())!;
    }

    private static bool TryRead(SelfEvaluation form, JsonNode root, [NotNullWhen(true)] out SelfEvaluation? changed, out (string Chinese, string English) problem)
    {
        bool isForm = EvaluationFile.TryParse(root.ToJsonString(), form.Unit, out changed, out IReadOnlyList<Diagnostic> diagnostics);
        problem = diagnostics.FirstOrDefault(d => d.Severity == FindingSeverity.Error) is { } error ? (error.Message, error.EnglishMessage) : default;
        return isForm;
    }

    private static bool Put(JsonObject parent, string member, JsonNode? value)
    {
        parent[member] = value;
        return true;
    }

    private static string MemberOf(string where) => where[(where.LastIndexOf('.') + 1)..];

    private static bool TryValue(string where, string member, string words, out JsonNode? value, out (string Chinese, string English) problem)
    {
        problem = default;
        value = member == "planned" ? JsonValue.Create(words == "true") : words.Length == 0 ? null : JsonValue.Create(words);
        bool isNumber = Numbers.Contains(member);
        bool isFigure = Figures.Contains(member) || where.StartsWith("basicExpenditure.", StringComparison.Ordinal) || (member == "actual" && where.StartsWith("expenseControl.", StringComparison.Ordinal));
        if (words.Length == 0 || !(isNumber || isFigure))
        {
            return true;
        }

        string plain = words.Replace(",", "", StringComparison.Ordinal).Replace('．', '.');
        bool isRead = decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        value = isRead ? JsonValue.Create(number) : value;
        problem = isRead || isFigure ? default : ($"“{words}”不是数字，这一格只填数字", $"'{words}' is no number; this cell takes a number");
        return isRead || isFigure;
    }

    /// <summary>What holds the place, and its number where that is a list; an object that is not there yet is made.</summary>
    private static (JsonNode? Parent, int? Index) Find(JsonNode root, string where)
    {
        JsonNode? node = root;
        string[] steps = where.Split('.');
        for (int i = 0; i < steps.Length; i++)
        {
            int bracket = steps[i].IndexOf('[', StringComparison.Ordinal);
            bool isLast = i == steps.Length - 1;
            if (isLast && bracket < 0)
            {
                return (node, null);
            }

            string name = bracket < 0 ? steps[i] : steps[i][..bracket];
            JsonNode? next = node is JsonObject holder ? holder[name] ?? (bracket < 0 ? holder[name] = new JsonObject() : null) : null;
            if (bracket >= 0)
            {
                if (!int.TryParse(steps[i].AsSpan(bracket + 1, steps[i].Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index) || next is not JsonArray array || index >= array.Count)
                {
                    return (null, null);
                }

                if (isLast)
                {
                    return (array, index);
                }

                next = array[index];
            }

            node = next;
        }

        return (null, null);
    }
}
