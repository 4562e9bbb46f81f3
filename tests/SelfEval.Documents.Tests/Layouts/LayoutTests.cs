using System.Text.Json;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Layouts;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Layouts;

public sealed class LayoutTests
{
    private const string Form = """
        2023年度项目支出绩效自评表
        |项目名称|文化下乡|<|<|<|<|
        |实施单位|文化馆|<|<|<|<|
        |一级指标|三级指标|上级下达数|完成值|分值|得分|
        |产出指标|演出场次|≥20场|22场|30|30|
        """;

    [Fact]
    public void Read_HeadWordAddedByJsonAlone_UnknownColumnIsRead()
    {
        string file = Written("""{ "id": "my-county", "title": "本县用词", "columns": { "target": ["上级下达数"] } }""");
        DocumentLayout.TryLoad(file, out DocumentLayout? layout, out _).Should().BeTrue();

        DocumentForm before = Read(DocumentLayout.Standard);
        DocumentForm after = Read(layout!);

        before.Form.Indicators[0].Target.Text.Should().BeNull();
        before.Remarks.Select(r => r.Code).Should().Equal("SE0662");
        after.Form.Indicators[0].Target.Text.Should().Be("≥20场");
        after.Remarks.Should().BeEmpty();
        after.PlaceOf("indicators[0].target").Should().Be("表1 第4行第3列");
    }

    /// <summary>A user says what a word means at home, whatever it means elsewhere.</summary>
    [Fact]
    public void Read_KnownWordGivenAnotherMeaning_TheUsersMeaningCounts()
    {
        string file = Written("""{ "id": "my-county", "title": "本县用词", "columns": { "reviewScore": ["得分"] } }""");
        DocumentLayout.TryLoad(file, out DocumentLayout? layout, out _).Should().BeTrue();

        Read(layout!).Form.Indicators[0].Should().Match<Model.Indicator>(i => i.ReviewScore == 30 && i.DeclaredScore == null);
    }

    [Theory]
    [InlineData("""{ "title": "无编号" }""", "1:1 SE0006")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "targets": ["目标"] } }""", "1:41 SE0005")]
    [InlineData("""{ "id": "a", "title": "甲", "colums": {} }""", "1:28 SE0005")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "target": [" * "] } }""", "1:52 SE0650")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "target": ["目标数", "目 标 数："] } }""", "1:59 SE0651")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "target": "目标数" } }""", "1:51 SE0007")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "target": [5] } }""", "1:52 SE0007")]
    [InlineData("""{ "id": "a", "title": "甲", "columns": { "target": ["目标数" } }""", "1:58 SE0001")]
    public void Check_FaultyLayout_NamesTheFaultAtItsPlace(string json, string expected) =>
        DocumentLayout.Check(Written(json)).Select(d => $"{d.Location.Line}:{d.Location.Column} {d.Code}").Should().Equal(expected);

    [Fact]
    public void Check_WordOfSeventySigns_IsRefused()
    {
        string file = Written($$"""{ "id": "a", "title": "甲", "columns": { "target": ["{{new string('数', 70)}}"] } }""");

        DocumentLayout.TryLoad(file, out DocumentLayout? layout, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        layout.Should().BeNull();
        diagnostics.Select(d => d.Code).Should().Equal("SE0652");
    }

    [Fact]
    public void Check_ShippedLayout_HasNoFault() =>
        DocumentLayout.Check(Repository.PathOf("rules", "layouts", "standard.json")).Should().BeEmpty();

    /// <summary>The editor completes what the reader takes.</summary>
    [Fact]
    public void Schema_OfLayouts_ListsTheKeysOfTheReader()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("rules", "schema", "layout.schema.json")));
        JsonElement properties = schema.RootElement.GetProperty("properties");

        foreach ((string section, string[] keys) in LayoutSections.Keys)
        {
            properties.GetProperty(section).GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().Equal(keys, section);
        }

        properties.EnumerateObject().Select(p => p.Name).Except(["$schema", "formatVersion", "id", "title"]).Should().Equal(LayoutSections.Keys.Keys);
    }

    private static DocumentForm Read(DocumentLayout layout) => FormsOfDocument.Read(DrawnDocument.Of(Form).Content(), [], "文件", layout).Forms.Single();

    private static string Written(string json)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("layout").FullName, "layout.json");
        File.WriteAllText(file, json);
        return file;
    }
}
