using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Model;

namespace SelfEval.Documents.Writing;

/// <summary>Reads what was written and holds it against the form (回读核对), so that nothing is lost in silence.</summary>
internal static partial class ReadBack
{
    /// <summary>What no printed form says, or the reader words by itself.</summary>
    private static readonly string[] Unprinted = ["formatVersion", "ruleBook", "projects[].note"];

    /// <summary>What reading makes of the report's words.</summary>
    private static readonly string[] Derived = ["statements", "staffing", "basicExpenditure", "notes"];

    /// <param name="form">What was to be written.</param>
    /// <param name="written">What was.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="layout">Head words.</param>
    /// <returns>A remark for each kind of value that does not come back the same.</returns>
    public static IReadOnlyList<Remark> Compare(SelfEvaluation form, byte[] written, string name, DocumentLayout layout)
    {
        DocumentForm[] forms = [.. DocumentFile.Read(written, name, layout).SelectMany(r => r.Forms)];
        return forms is [var only]
            ? [.. Differences(form, only.Form).GroupBy(Kind, StringComparer.Ordinal).Select(g => new Remark(WritingDiagnostics.NotWritten, g.First(), g.Key, g.Count()))]
            : [new Remark(WritingDiagnostics.NotReadAgain, "", forms.Length)];
    }

    /// <summary>The paths of values that one form has and the other has not, or not so.</summary>
    public static IEnumerable<string> Differences(SelfEvaluation form, SelfEvaluation read)
    {
        IReadOnlyDictionary<string, string> wanted = Values(form);
        IReadOnlyDictionary<string, string> found = Values(read);
        IEnumerable<string> lost = wanted.Where(v => !found.TryGetValue(v.Key, out string? value) || value != v.Value).Select(v => v.Key);
        IEnumerable<string> added = found.Keys.Where(k => !wanted.ContainsKey(k) && !Derived.Contains(RootOf(k)));
        return [.. lost.Concat(added), .. Unmatched("statements", form.Statements, read.Statements, IsSame), .. Unmatched("notes", form.Notes, read.Notes, IsSameText)];
    }

    /// <summary>True where a person sees no difference.</summary>
    public static bool IsSameText(string left, string right) => Plain(left) == Plain(right);

    private static string Kind(string path) => Index().Replace(path, "[]");

    private static string RootOf(string path) => path.Split('.', '[')[0];

    private static IReadOnlyDictionary<string, string> Values(SelfEvaluation form) =>
        FormValues.Of(form with { Statements = [], Notes = [], Budget = form.Budget with { BySource = Filled(form.Budget.BySource), ByUse = Filled(form.Budget.ByUse) } }, Shown);

    /// <summary>A row of a printed table without any amount was not filled in.</summary>
    private static BudgetSplit Filled(BudgetSplit split) => split with { Parts = [.. split.Parts.Where(p => !p.Initial.IsMissing || !p.FullYear.IsMissing || !p.Executed.IsMissing)] };

    private static string? Shown(string path, string text) => Unprinted.Contains(Kind(path)) ? null : Words(path, text);

    /// <summary>What is said twice in the report is read once.</summary>
    private static IEnumerable<string> Unmatched<T>(string name, IReadOnlyList<T> wanted, IReadOnlyList<T> found, Func<T, T, bool> isSame) =>
        Enumerable.Range(0, wanted.Count).Where(i => !found.Any(f => isSame(wanted[i], f))).Select(i => $"{name}[{i}]");

    /// <summary>The same figure of the same thing; the report may put it in other words.</summary>
    private static bool IsSame(Statement wanted, Statement found) => wanted.About == found.About && wanted.Value == found.Value && wanted.Unit == found.Unit && wanted.IsApproximate == found.IsApproximate
        && wanted.Indicator == found.Indicator && (wanted.Place is null || wanted.Place == found.Place);

    /// <summary>其中 opens the list of parts, whichever form of the first name it stands in.</summary>
    private static string Words(string path, string text)
    {
        string plain = Plain(text);
        return path.EndsWith("parts[0].name", StringComparison.Ordinal) && plain.StartsWith("其中", StringComparison.Ordinal) ? plain[2..].TrimStart('：', ':') : plain;
    }

    /// <summary>White space and signs that show as nothing are no difference on paper.</summary>
    private static string Plain(string text) => text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text;

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
