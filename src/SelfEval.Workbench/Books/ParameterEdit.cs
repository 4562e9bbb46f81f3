using System.Globalization;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>Changes of a parameter's shape in the text (参数的改法): the bare value into an object, a value into values by years and back.</summary>
internal static class ParameterEdit
{
    private const string Parameters = "parameters";
    private const string Values = "values";

    /// <summary>Sets unit, note or options; a parameter that stands as a bare value gets room for them.</summary>
    public static string? Describe(string text, string name, string member, string json)
    {
        JsonPart? part = JsonText.TryRead(text)?[Parameters]?[name];
        string? ready = part is { IsContainer: false } ? JsonEdit.Set(text, [Parameters, name], $"{{ \"value\": {text[part.Start..part.End]} }}") : text;
        return ready is null ? null : JsonEdit.Set(ready, [Parameters, name, member], json);
    }

    /// <summary>Sets a parameter in this book, one that it inherits too.</summary>
    public static string? Put(string text, string name, string json) =>
        JsonEdit.Make(text, [Parameters], "{}") is { } ready ? JsonEdit.Set(ready, [Parameters, name], $"{{ \"value\": {json} }}") : null;

    /// <summary>Turns the one value into values by years (分年): so far one span without ends.</summary>
    public static string? Date(string text, string name)
    {
        JsonPart? part = JsonText.TryRead(text)?[Parameters]?[name];
        JsonPart? value = part is { IsContainer: true } ? part["value"] : part;
        if (part is null || value is null)
        {
            return null;
        }

        string dated = $"[{{ \"value\": {text[value.Start..value.End]} }}]";
        return part.IsContainer ? Swap(text, name, "value", Values, dated) : JsonEdit.Set(text, [Parameters, name], $"{{ \"values\": {dated} }}");
    }

    /// <summary>Turns the last span that is left back into the one value.</summary>
    public static string? Undate(string text, string name) =>
        JsonText.TryRead(text)?.At(Parameters, name, Values, 0, "value") is { } value ? Swap(text, name, Values, "value", text[value.Start..value.End]) : null;

    /// <summary>Splits a span (拆开一段年度): the new one below begins where the old one now ends.</summary>
    public static string? Split(string text, string name, int index)
    {
        JsonPart? root = JsonText.TryRead(text);
        if (root?.At(Parameters, name, Values, index) is not { } span)
        {
            return null;
        }

        int last = Year(span["to"]) ?? Year(span["from"]) ?? Year(root["effective"]?["from"]) ?? DateTime.Today.Year;
        string below = text[span.Start..span.End];
        below = JsonEdit.Set(below, ["from"], (last + 1).ToString(CultureInfo.InvariantCulture)) ?? below;
        below = span["to"] is null ? below : JsonEdit.Remove(below, ["to"]) ?? below;
        string? ended = JsonEdit.Set(text, [Parameters, name, Values, index, "to"], last.ToString(CultureInfo.InvariantCulture));
        return ended is null ? null : JsonEdit.Insert(ended, [Parameters, name, Values], index + 1, below);
    }

    private static int? Year(JsonPart? part) => part is not null && int.TryParse(part.Words, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    /// <summary>Puts a member of another name in the place of one.</summary>
    private static string? Swap(string text, string name, string member, string other, string json) =>
        JsonEdit.Set(text, [Parameters, name, member], json) is { } set ? JsonEdit.Rename(set, [Parameters, name, member], other) : null;
}
