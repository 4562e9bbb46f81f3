using System.Globalization;
using System.Text.Json;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Forms;

/// <summary>
/// Each file of Cases draws a document, and below the line of = signs says what must be read: a path of the form's JSON and its value
/// (nothing for absent), the place of a path, the cells left unread, and every remark.
/// </summary>
public sealed class DrawnFormTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases")).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_DrawnDocument_SaysWhatItsCaseSays(string name)
    {
        string[] parts = File.ReadAllText(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases", name + ".txt")).ReplaceLineEndings("\n").Split("=====\n");
        DocumentResult result = FormsOfDocument.Read(DrawnDocument.Of(parts[0]).Content(), [], "文件", DocumentLayout.Standard);

        string[] read = [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{line[..line.IndexOf('=', StringComparison.Ordinal)].Trim()} = {Value(result, line[..line.IndexOf('=', StringComparison.Ordinal)].Trim())}".TrimEnd())];

        read.Should().Equal(parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()), string.Join("\n", result.Remarks.Concat(result.Forms.SelectMany(f => f.Remarks))));
    }

    [Fact]
    public void Cases_Together_EarnEveryRemarkOnForms()
    {
        string said = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases")).Select(File.ReadAllText))
            + File.ReadAllText(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Reports", "SeedReportTests.cs"));

        typeof(FormRemarks).GetFields().Select(f => ((Reading.Diagnostics.DiagnosticDescriptor)f.GetValue(null)!).Code).Should().OnlyContain(code => said.Contains(code));
    }

    private static string Value(DocumentResult result, string what)
    {
        if (what == "forms")
        {
            return result.Forms.Count.ToString(CultureInfo.InvariantCulture);
        }

        if (what == "file remarks")
        {
            return Remarks(result.Remarks);
        }

        string[] words = what.Split(' ');
        int number = words[0] == "form" ? int.Parse(words[1], CultureInfo.InvariantCulture) : 1;
        DocumentForm form = result.Forms[number - 1];
        string path = words[0] == "form" ? words[2] : what;
        return path switch
        {
            "remarks" => Remarks(form.Remarks),
            "unread" => form.Coverage.Unread.ToString(CultureInfo.InvariantCulture),
            "place" => form.Place,
            _ when path.StartsWith("place ", StringComparison.Ordinal) => form.PlaceOf(path[6..]),
            _ => Member(form, path),
        };
    }

    private static string Remarks(IReadOnlyList<Remark> remarks) => string.Join('|', remarks.Select(r => $"{r.Code} {r.Place}").Order(StringComparer.Ordinal));

    private static string Member(DocumentForm form, string path)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EvaluationFile.Write(form.Form, text);
        JsonElement element = JsonDocument.Parse(text.ToString()).RootElement;
        foreach (string step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            bool isIndex = step.StartsWith('[');
            int index = isIndex ? int.Parse(step[1..^1], CultureInfo.InvariantCulture) : 0;
            if (isIndex ? element.GetArrayLength() <= index : !element.TryGetProperty(step, out _))
            {
                return "";
            }

            element = isIndex ? element[index] : element.GetProperty(step);
        }

        return element.ToString();
    }
}
