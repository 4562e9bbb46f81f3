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

        OfficialForm form = OfficialForm.Of(sample ? SampleForms.Of(kind, year) : new SelfEvaluation { Kind = kind, Year = year, Unit = "", ReportDate = "", IsSigned = false }, sample ? 0 : BlankRows);
        OutputFile.Write(file, (Stream output) => (ending == ".XLSX" ? (Action<OfficialForm, Stream>)WorkbookForm.Write : WordForm.Write)(form, output));
        session.Output.WriteLine(session.Say($"已写好 {file}。填好后：selfeval score {file} --rules {(kind == FormKind.Project ? "national-2020-project" : "hunan-department")}", $"Wrote {file}. Once filled in: selfeval score {file} --rules {(kind == FormKind.Project ? "national-2020-project" : "hunan-department")}"));
        return Session.Done;
    }
}
