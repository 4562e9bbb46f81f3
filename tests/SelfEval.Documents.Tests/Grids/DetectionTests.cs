using System.Text;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Texts;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Grids;

public sealed class DetectionTests
{
    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "空文件", [], "SE0619" },
        { "RTF", Encoding.ASCII.GetBytes("{\\rtf1 text}"), "SE0610" },
        { "图片", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], "SE0610" },
        { "二进制", [1, 2, 3, 0, 0, 0, 7, 9, 1, 2], "SE0610" },
        { "OFD", ZipBytes.Of(("OFD.xml", "<OFD/>")), "SE0610" },
        { "ODT", ZipBytes.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), "SE0610" },
        { "Word 2003", Encoding.UTF8.GetBytes("<?xml version='1.0'?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>"), "SE0610" },
        { "复合文档", [.. CompoundFile.Signature, .. new byte[2000]], "SE0613" },
        { "断头的压缩包", [.. "PK\u0003\u0004"u8, .. new byte[100]], "SE0613" },
        { "断头的 PDF", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj"), "SE0613" },
        { "外部实体", ZipBytes.Of(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"甲\">]><document><body>&a;</body></document>")), "SE0613" },
        { "没有正文", ZipBytes.Of(("word/document.xml", "<document/>")), "SE0613" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNoForm_IsRefusedWithTheWayOut(string what, byte[] bytes, string code)
    {
        DocumentContent content = DocumentReading.Read(bytes, "自评表.docx");

        content.Blocks.Should().BeEmpty(what);
        content.Remarks.Should().ContainSingle(what).Which.Code.Should().Be(code);
    }

    [Fact]
    public void Read_WrongEnding_GoesByContent() =>
        DocumentReading.Read(WordFile.Of(WordFile.Paragraph("自评表")), "自评表.xls").Format.Should().Be(DocumentFormat.Docx);

    [Fact]
    public void Read_ZipBomb_IsRefusedWhileItUnpacks()
    {
        byte[] bomb = ZipBytes.Of(("word/document.xml", "<document><body><p><r><t>" + new string('一', 20_000_000) + "</t></r></p></body></document>"));

        bomb.Length.Should().BeLessThan(1_000_000);
        DocumentReading.Read(bomb, "自评表.docx").Remarks.Select(r => r.Code).Should().Equal("SE0616");
    }

    [Fact]
    public void Read_TooManyEntries_IsRefused() =>
        DocumentReading.Read(ZipBytes.Of([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}.txt", "x"))]), "表.zip").Remarks.Select(r => r.Code).Should().Equal("SE0616");

    [Fact]
    public void Files_OfAZipWithChineseNames_AreNamedAndUnpacked()
    {
        byte[] zip = ZipBytes.Of(TextEncoding.Chinese, ("区教育局/自评表.csv", "指标,得分\n甲,1"u8.ToArray()), ("__MACOSX/._x", [1]), ("区教育局/~$自评表.docx", [1]));

        DocumentReading.Read(zip, "表.zip").Format.Should().Be(DocumentFormat.Zip);
        using var archive = new DocumentArchive(zip);
        archive.Files().Select(f => f.Name).Should().Equal("区教育局/自评表.csv");
    }

    [Fact]
    public void Read_Json_IsLeftToItsOwnReader() => DocumentReading.Read("{ \"year\": 2023 }"u8.ToArray(), "表.json").Format.Should().Be(DocumentFormat.Json);
}
