using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>
/// What the note of a parameter says of one of its options (选项的意思): <c>按比例：分值×指标值÷完成值；不得分：超过即 0 分</c>. A book that writes its own
/// note keeps the meanings of the book that made the parameter.
/// </summary>
internal static class OptionNote
{
    private const string Ends = "；。";

    public static string Meaning(ParameterDefinition parameter, string option) => Clause(parameter.Note, option) ?? Clause(parameter.FirstNote, option) ?? "";

    /// <summary>The clause that begins with the option and a colon, up to the next semicolon or full stop.</summary>
    private static string? Clause(string? note, string option)
    {
        string mark = option + "：";
        for (int at = note?.IndexOf(mark, StringComparison.Ordinal) ?? -1; at >= 0; at = note!.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || $"{Ends}：，".Contains(note![at - 1]))
            {
                string rest = note![(at + mark.Length)..];
                int end = rest.AsSpan().IndexOfAny(Ends);
                return (end < 0 ? rest : rest[..end]).Trim();
            }
        }

        return null;
    }
}
