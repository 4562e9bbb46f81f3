using System.CommandLine;
using SelfEval.Documents.Writing.Official;
using SelfEval.Files;
using SelfEval.Model;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval new-form FILE.xlsx</c>: an official form to fill in, or a filled sample of it.</summary>
internal static class NewFormVerb
{
    private const int BlankRows = 12;

    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("要写的文件，.xlsx 或 .docx", "the file to write, .xlsx or .docx") };
        var kind = new Option<string>("--kind") { DefaultValueFactory = _ => "project", Description = session.Say("项目（project）还是部门整体（department），默认项目", "project or department, by default project"), HelpName = "project|department" };
        kind.AcceptOnlyFromAmong("project", "department");
        var year = new Option<int?>("--year") { Description = session.Say("年度，印在表题下面", "the year, printed below the title"), HelpName = "YEAR" };
        var sample = new Option<bool>("--sample") { Description = session.Say("写一张填好的样表", "write a filled sample") };
        var command = new Command("new-form", session.Say("写一张空的自评表（国家式样，指标类别可以下拉选择），填好后直接用 score 计分", "write an empty official form with lists to choose from; filled in, score reads it")) { file, kind, year, sample };
        command.SetAction(parsed => Run(session, parsed.GetValue(file)!, parsed.GetValue(kind) == "department" ? FormKind.Department : FormKind.Project, parsed.GetValue(year), parsed.GetValue(sample)));
        return command;
    }

    private static int Run(Session session, string file, FormKind kind, int? year, bool sample)
    {
        string ending = Path.GetExtension(file).ToUpperInvariant();
        if (ending is not (".XLSX" or ".DOCX"))
        {
            session.Complain($"“{file}”应以 .xlsx 或 .docx 结尾", $"'{file}' must end in .xlsx or .docx");
            return Session.WrongUsage;
        }

        if (File.Exists(file))
        {
            session.Complain($"{file} 已经有了，没有改动它", $"{file} is there already; nothing was changed");
            return Session.WrongUsage;
        }

        SelfEvaluation content = sample ? SampleForms.Of(kind, year) : new SelfEvaluation { Kind = kind, Year = year, Unit = "", ReportDate = "", IsSigned = false };
        OfficialForm form = OfficialForm.Of(content, sample ? 0 : BlankRows);
        OutputFile.Write(file, (Stream output) => (ending == ".XLSX" ? (Action<OfficialForm, Stream>)WorkbookForm.Write : WordForm.Write)(form, output));
        Propose(session, file, content);
        return Session.Done;
    }

    /// <summary>The book that fits what was written, by kind where nothing is written yet, and the others that do.</summary>
    private static void Propose(Session session, string file, SelfEvaluation form)
    {
        string[] fitting = [.. BookSuggestions.For(form).Select(s => s.Book.Id)];
        string first = fitting.FirstOrDefault() ?? (form.Kind == FormKind.Project ? "national-2020-project" : "hunan-department");
        string others = string.Concat(fitting.Skip(1).Select(id => session.Say($"、{id}", $", {id}")));
        session.Output.WriteLine(session.Say($"已写好 {file}。填好后：selfeval score {file} --rules {first}", $"Wrote {file}. Once filled in: selfeval score {file} --rules {first}"));
        session.Output.WriteLine(session.Say(
            $"（规则书写合用的那一本{(others.Length == 0 ? "" : "：这样的表还可以用 " + others[1..])}；selfeval books 列出内置的，自己写的写文件名）",
            $"(Name the book that applies{(others.Length == 0 ? "" : ": such a form may also be under " + others[2..])}; selfeval books lists those built in, one of your own goes by its file)"));
    }
}
