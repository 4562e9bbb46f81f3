using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>The figures and ways that used rules read (取值), each with its meaning, and with the rows where entries set their own.</summary>
internal static class ParameterChoices
{
    private const string Section = "取值";

    public static IEnumerable<BookChoice> Of(BookDocument book, UsedRules used, IReadOnlyList<CheckTrees> checks)
    {
        HashSet<string> own = [.. (book.Unmerged ?? book).Parameters.Select(p => p.Name)];
        foreach (ParameterDefinition parameter in book.Parameters)
        {
            List<(UsedEntry Entry, ParameterDefinition Value)> readers = used.All.Where(e => e.Parameters.Contains(parameter.Name)).Select(e => (e, used.Parameter(e, parameter.Name))).ToList();
            foreach (var same in readers.GroupBy(r => Values(r.Value)))
            {
                bool isSet = same.Any(r => r.Entry.Entry.Definition.With.Any(w => w.Name == parameter.Name));
                bool isOwn = isSet ? same.Any(r => used.IsOwn(r.Entry.Entry)) : own.Contains(parameter.Name);
                string applies = string.Join("；", same.Select(r => Reader(r.Entry, isSet)).Distinct());
                yield return new BookChoice(Section, parameter.Name, Decision(same.First().Value), applies, Alternatives(same.First().Value), ChoiceSource.Of(isOwn, written: true));
            }
            if (readers.Count == 0 && own.Contains(parameter.Name) && IsChecked(checks, parameter.Name))
            {
                yield return new BookChoice(Section, parameter.Name, Decision(parameter), "核对表内的数", Alternatives(parameter), ChoiceSource.Own);
            }
        }
    }

    private static bool IsChecked(IEnumerable<CheckTrees> checks, string name) => checks.Any(c => c.Alternatives.Any(a => SymbolUse.Of(a.Condition).Any(s => s.Name == name)));

    private static string Reader(UsedEntry entry, bool isSet) => isSet ? TreeWords.Of(entry.Condition) : entry.Entry.Definition.Use;

    private static string Decision(ParameterDefinition parameter)
    {
        string meaning = (parameter.Values[0].Value, parameter.Options.Count) switch
        {
            (string word, > 0) => parameter.Values.Count == 1 ? OptionNote.Meaning(parameter, word) : "",
            (bool truth, _) => parameter.Values.Count == 1 && OptionNote.Meaning(parameter, truth ? "true" : "false") is { Length: > 0 } said ? said : parameter.Note ?? "",
            _ => parameter.Note ?? "",
        };
        return Values(parameter) + (meaning.Length == 0 ? "" : $"（{meaning}）");
    }

    /// <summary>The value, or each with its years and the document that set it.</summary>
    private static string Values(ParameterDefinition parameter) => parameter.Values is [{ Years: var years } only] && years == default
        ? Plain(only.Value, parameter)
        : string.Join("；", parameter.Values.Select(v => $"{v.Years} {Plain(v.Value, parameter)}{(v.Basis is null ? "" : $"（{v.Basis}）")}"));

    private static string Plain(object value, ParameterDefinition parameter) => value switch
    {
        decimal number => $"{PrintedNumber.Plain(number)}{(parameter.Unit is { } unit ? (unit == "%" ? "" : " ") + unit : "")}",
        bool truth => truth ? "是" : "否",
        string bands when parameter.IsBands => BandWords.Of(bands),
        string text => text.Length == 0 ? "（空白）" : text,
        _ => "",
    };

    private static string Alternatives(ParameterDefinition parameter) => parameter.Values[0].Value switch
    {
        bool truth => Named(parameter, truth ? "否" : "是", truth ? "false" : "true"),
        string word => string.Join("；", parameter.Options.Where(o => o != word).Select(o => Named(parameter, o, o))),
        _ => "",
    };

    private static string Named(ParameterDefinition parameter, string shown, string option) => OptionNote.Meaning(parameter, option) is { Length: > 0 } meaning ? $"{shown}（{meaning}）" : shown;
}
