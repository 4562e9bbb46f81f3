using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Which of a form's notes (备注) have a cell of their own on an official form, and which are written below the table.</summary>
internal static class KnownNotes
{
    private const string AuthorityLabel = "主管部门：";

    /// <summary>主管部门, which the reader keeps as a note.</summary>
    public static string? Authority(SelfEvaluation form) =>
        form.Kind == FormKind.Project && form.Notes.FirstOrDefault(IsAuthority) is { } note ? note[AuthorityLabel.Length..] : null;

    /// <summary>The notes that stand below the table, as they are printed: the reader knows a note by its first word.</summary>
    public static IEnumerable<string> Below(SelfEvaluation form)
    {
        string? authority = Authority(form) is { } name ? AuthorityLabel + name : null;
        return form.Notes.Where(n => n != authority).Select(n => IsMarked(n) ? n : "备注：" + n);
    }

    private static bool IsAuthority(string note) => note.StartsWith(AuthorityLabel, StringComparison.Ordinal) && note.Length > AuthorityLabel.Length;

    /// <summary>注：… and 说明：… say themselves what they are; 备注 is taken off again on reading.</summary>
    private static bool IsMarked(string note) => note.StartsWith("注：", StringComparison.Ordinal) || note.StartsWith("说明：", StringComparison.Ordinal) || note.StartsWith("填表说明：", StringComparison.Ordinal);
}
