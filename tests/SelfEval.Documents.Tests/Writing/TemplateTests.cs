using CsCheck;
using SelfEval.Documents.Tests.Files;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

/// <summary>A bureau's own blank form, filled by its head words, reads as the form that was filled in.</summary>
public sealed class TemplateTests
{
    /// <summary>Blank forms as bureaus have them: levels printed and merged, written once, or left out; columns in other orders; targets in three columns; pairs.</summary>
    private static readonly Dictionary<string, string> Blanks = new(StringComparer.Ordinal)
    {
        ["national"] = """
            项目支出绩效自评表
            （　　　　年度）
            |项目名称|<||<|<|<|<|<|<|
            |主管部门|<||<|<|实施单位||<|<|
            |项目资金（万元）|<||年初预算数|全年预算数|全年执行数|分值|执行率|得分|
            |^|^|年度资金总额|||||||
            |^|^|其中：当年财政拨款||||—|—|—|
            |^|^|上年结转资金||||—|—|—|
            |年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<|
            |^||<|<|<||<|<|<|
            |绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|
            |^|产出指标|数量指标|指标1：||||||
            |^|^|^|指标2：||||||
            |^|^|质量指标|指标1：||||||
            |^|效益指标|社会效益指标|||||||
            |^|满意度指标|服务对象满意度指标|||||||
            |总分|<|<|<|<|<||||
            填表人：　　　　填报日期：　　　　单位负责人签字：
            """,
        ["weights first"] = """
            项目支出绩效自评表
            （    年度）
            |项目名称||<|<|<|<|<|<|
            |实施单位||<|<|<|<|<|<|
            |资金情况（万元）||全年预算数|年初预算数|全年执行数|执行率|分值|得分|
            |^|年度资金总额|||||||
            |^|当年财政拨款|||||||
            |总体目标|年初设定目标|<|<|全年实际完成情况|<|<|<|
            |^||<|<||<|<|<|
            |一级指标|二级指标|三级指标|分值|年度指标值|全年完成值|得分|未完成原因和改进措施|
            |||||||||
            |||||||||
            |合计|<|<|||||
            """,
        ["without rows"] = """
            项目支出绩效自评表
            （    年度）
            |项目名称||<|<|<|<|<|<|
            |实施单位||<|<|<|<|<|<|
            |项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|
            |^|年度资金总额|||||||
            |^|其中：当年财政拨款|||||||
            |年度目标|年初目标||<|实际完成情况||<|<|
            |一级指标|二级指标|三级指标|年度指标值|完成值|权重|得分|原因分析|
            |总分|<|<|<|<||||
            """,
        ["three columns"] = """
            项目支出绩效自评表
            2024年度
            |项目名称||<|<|<|<|<|<|<|
            |项目单位||<|<|<|<|<|<|<|
            |项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|<|
            |^|年度资金总额|||||||<|
            |^|其中：财政拨款||||||<|
            |年度目标|年初目标||<|<|实际完成情况||<|<|
            |一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|
            |产出指标|||||||||
            |效益指标|||||||||
            |总分|<|<|<|<|<||||
            """,
    };

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (string name in Blanks.Keys)
        {
            all.Add(name, "docx");
            all.Add(name, "xlsx");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void TryFillTemplate_BlankForm_ReadsAsTheForm(string name, string format)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        SelfEvaluation form = sample with { Budget = sample.Budget with { BySource = sample.Budget.BySource with { Parts = [sample.Budget.BySource.Parts[0] with { Name = name == "three columns" ? "财政拨款" : "当年财政拨款" }] } } };

        IReadOnlyList<Remark> remarks = Fill(Blank(name, format), form, out byte[] filled);

        string[] lacking = name switch { "national" => [], "weights first" or "without rows" => ["signed", "reportDate"], _ => ["indicators[1].reason", "signed", "reportDate"] };
        remarks.Select(r => r.Place).Should().BeSubsetOf(lacking, string.Join('\n', remarks));
        OfficeCheck.Errors(filled, format == "docx").Should().BeSubsetOf(OfficeCheck.Errors(Blank(name, format), format == "docx"));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void TryFillTemplate_OwnBlankForm_TakesAnyForm(string format) => FormGen.Forms.Where(f => f.Kind == FormKind.Project && f.Year is not null).Sample(
        form =>
        {
            SelfEvaluation plain = form with
            {
                Notes = [], DeclaredGrade = null, Headings = [], ReportDate = "", IsSigned = false,
                Budget = form.Budget with { Adjustment = Figure.Missing, CarriedIn = Figure.Missing, Balance = Figure.Missing, Reason = null, BySource = BudgetSplit.Empty, ByUse = BudgetSplit.Empty },
                Indicators = [.. form.Indicators.Where(r => r.Level1.Length * r.Level2.Length > 0).Select(r => new Indicator { Level1 = r.Level1, Level2 = r.Level2, Name = r.Name, Target = r.Target, Actual = r.Actual, Weight = r.Weight, DeclaredScore = r.DeclaredScore, Reason = r.Reason })],
            };
            Fill(OwnBlank(format), plain, out byte[] filled);
            SelfEvaluation read = DocumentFile.Read(new MemoryStream(filled), "自评表." + format).Single().Forms.Should().ContainSingle().Subject.Form;
            string.Join('\n', ReadBack.Differences(plain, read)).Should().BeEmpty();
        },
        iter: 60);

    [Fact]
    public void TryFillTemplate_Workbook_KeepsFormulasAndMovesThem()
    {
        string rows = ExcelFile.Row(1, string.Concat(new[] { "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分" }.Select((h, i) => ExcelFile.Text($"{(char)('A' + i)}1", h))))
            + ExcelFile.Row(2, ExcelFile.Text("A2", "产出指标") + ExcelFile.Text("B2", "数量指标"))
            + ExcelFile.Row(3, ExcelFile.Text("A3", "合计") + "<c r=\"F3\"><f>SUM(F2:F2)</f><v>0</v></c><c r=\"G3\"><f>SUM(G2:G2)*1</f><v>0</v></c>")
            + ExcelFile.Row(4, ExcelFile.Text("A4", "注：本表一式两份。"));
        byte[] template = ExcelFile.Of($"<sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:E3\"/></mergeCells>");
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);

        Fill(template, sample with { Indicators = [.. sample.Indicators.Take(2)], DeclaredTotalWeight = 35m, DeclaredTotal = 34.5m }, out byte[] filled);

        string sheet = ZipBytes.Text(filled, "xl/worksheets/sheet0.xml");
        sheet.Should().Contain("<f>SUM(F2:F3)</f><v>35</v>").And.Contain("<f>SUM(G2:G3)*1</f><v>34.5</v>").And.Contain("ref=\"A4:E4\"").And.Contain("r=\"A5\"");
    }

    [Theory]
    [InlineData("自评表.pdf", "SE0706")]
    [InlineData("自评表.csv", "SE0706")]
    [InlineData("自评表.html", "SE0706")]
    public void TryFillTemplate_OtherFormats_SayTheWayOut(string name, string code)
    {
        byte[] file = SampleFiles.All.Single(f => f.Name == name).Bytes;
        using var output = new MemoryStream();

        FilledForm.TryFillTemplate(new MemoryStream(file), SampleForms.Of(FormKind.Project, 2024), output, out _, out Remark? problem).Should().BeFalse();

        problem!.Code.Should().Be(code);
        output.Length.Should().Be(0);
    }

    [Fact]
    public void TryFillTemplate_FileWithoutATable_IsRefused()
    {
        byte[] letter = DrawnDocument.Of("关于报送自评表的函\n请于三月底前报送。").Word();

        FilledForm.TryFillTemplate(new MemoryStream(letter), SampleForms.Of(FormKind.Project, 2024), new MemoryStream(), out _, out Remark? problem).Should().BeFalse();

        problem!.Code.Should().Be("SE0707");
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Of), MemberType = typeof(HostileTexts))]
    public void TryFillTemplate_HostileText_StaysText(string name, string text)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Project, 2024);
        foreach (string format in new[] { "docx", "xlsx" })
        {
            Fill(OwnBlank(format), sample with { ProjectName = text, ExpectedGoal = text, Indicators = [.. sample.Indicators.Select(r => r with { Name = text, Reason = text })] }, out byte[] filled);

            HostileTexts.ShouldBeSound(filled, format, name);
        }
    }

    private static byte[] Blank(string name, string format) => format == "docx" ? DrawnDocument.Of(Blanks[name]).Word() : DrawnDocument.Of(Blanks[name]).Workbook();

    private static byte[] OwnBlank(string format)
    {
        using var bytes = new MemoryStream();
        (format == "docx" ? (Action<OfficialForm, Stream>)WordForm.Write : WorkbookForm.Write)(OfficialForm.Of(new SelfEvaluation { Kind = FormKind.Project, Year = null, Unit = "", ReportDate = "", IsSigned = false }, 3), bytes);
        return bytes.ToArray();
    }

    private static IReadOnlyList<Remark> Fill(byte[] template, SelfEvaluation form, out byte[] filled)
    {
        using var output = new MemoryStream();
        FilledForm.TryFillTemplate(new MemoryStream(template), form, output, out IReadOnlyList<Remark> remarks, out Remark? problem).Should().BeTrue(problem?.ToString() ?? "");
        filled = output.ToArray();
        return remarks;
    }
}
