using System.Globalization;
using System.Text;
using SelfEval.Rules;

namespace SelfEval.Authoring.Choices;

/// <summary>Prints the choices of a book as a page to sign (选择清单).</summary>
internal static class ChoiceText
{
    private static string Indented(string lines) => string.Concat(lines.Split('\n').Select(l => "\n     " + l));

    public static string Of(BookDocument book, IReadOnlyList<BookChoice> choices, bool english)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line(english ? $"What {book.Id} {book.Version} ({book.Title}) decides where the law is open" : $"《{book.Title}》（{book.Id} {book.Version}）在规定没有写明处的选择");
        foreach (BasisDocument basis in book.Basis)
        {
            Line($"{(english ? "basis: " : "依据：")}《{basis.Title}》{basis.Number}{(basis.IsConfirmed ? "" : english ? " (not confirmed)" : "（未核实原文）")}");
        }

        int number = 0;
        foreach (IGrouping<string, BookChoice> section in choices.GroupBy(c => c.Section))
        {
            Line("");
            Line($"【{section.Key}】{(section.Key == MethodChoices.Rows ? english ? " [n]: asked in this order, the first that fits decides" : "（[ ] 里的数是先后：一行指标从 [1] 往下看，用第一个合适的）" : "")}");
            foreach (BookChoice choice in section)
            {
                string head = string.Create(CultureInfo.InvariantCulture, $"{++number}. {choice.Topic}：");
                Line(head + (choice.Decision.Contains('\n') ? Indented(choice.Decision) : choice.Decision));
                Put(english ? "for" : "用于", choice.Applies);
                Put(english ? "or" : "也可以", choice.Alternatives);
                Put(english ? "decided by" : "出处", choice.Source == ChoiceSource.Own ? "" : choice.Source);
            }
        }

        Line("");
        Line(english ? "Agreed by: ____________    Date: ____________" : "审定人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿");
        return text.ToString();

        void Put(string head, string content)
        {
            if (content.Length > 0)
            {
                Line($"   {head}{(english ? ":" : "：")}{(content.Contains('\n') ? Indented(content) : english ? " " + content : content)}");
            }
        }
    }
}
