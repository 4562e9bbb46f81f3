using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

/// <summary>workbook.xls holds what the reading library hides: an error, a Chinese date format known by number only, hidden rows, columns and sheets.</summary>
public sealed class XlsTests
{
    private static readonly DocumentContent Content = DocumentReading.Read(SampleFiles.All.Single(f => f.Name == "自评表.xls").Bytes, "自评表.xls");

    [Fact]
    public void Read_Workbook_ShowsWhatAPersonSees() => GridPicture.Of(Content).Should().Equal(
        "项目支出绩效自评表|←|←|←|←", "填报日期|2023年3月|执行率|99.97%|∅", "一级指标|三级指标|年度指标值|分值|得分", "产出指标|设备验收合格率|≥95%|50|48.5", "↑|项目完成及时率|100%|50|50", "总分|∅|∅|100|");

    [Fact]
    public void Read_Workbook_SaysWhatWasLeftOut() =>
        Content.Remarks.Select(r => $"{r.Place} {r.Code}").Should().Equal("自评表 SE0631", "自评表 SE0632", "自评表!E7 SE0634", "底稿 SE0630");

    [Fact]
    public void Read_ErrorCell_NamesTheErrorAndItsAddress()
    {
        GridCell total = ((Grid)Content.Blocks[0])[5, 4]!;

        (total.Error, total.IsFormula, total.Place).Should().Be(("#REF!", true, "自评表!E7"));
        ((Grid)Content.Blocks[0])[5, 3]!.IsFormula.Should().BeTrue();
    }

    [Fact]
    public void Read_DimensionOfAThousandMillionRows_IsNotBelieved()
    {
        byte[] file = [.. SampleFiles.All.Single(f => f.Name == "自评表.xls").Bytes];
        int dimension = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]);
        file[dimension + 11] = 0x42;

        var watch = System.Diagnostics.Stopwatch.StartNew();
        DocumentContent content = DocumentReading.Read(file, "自评表.xls");

        GridPicture.Of(content).Should().Equal(GridPicture.Of(Content));
        watch.ElapsedMilliseconds.Should().BeLessThan(3_000);
    }
}
