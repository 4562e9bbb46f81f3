using System.Text;
using CsCheck;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Speed;

/// <summary>Holds the quick reader of batches to the reader that explains: same acceptance, same form, same messages.</summary>
public sealed class QuickSourceTests
{
    private static readonly string[] Damages = ["", "{", "}", "\"", ",", ":", "0", "-", "e9", "无", "\\", "\\u200b", "\u200b", "\u007f", "\t", "null", "1e3", "-0", "123456789012345678901234567890", "\uFFFD", "//"];

    // As in a batch: what a reader kept of other lines must not show in this one.
    private static readonly ThreadLocal<QuickSource> Kept = new(() => new QuickSource());

    public static TheoryData<string> SeedFiles => [.. Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(SeedFiles))]
    public void TryParseLine_EverySeed_ReadsWhatTryParseReads(string file) =>
        AssertSame(File.ReadAllText(Repository.PathOf("seeds", file)));

    [Fact]
    public void TryParseLine_GeneratedForms_ReadsWhatTryParseReads()
    {
        var quick = new QuickSource();
        for (int i = 0; i < 300; i++)
        {
            string text = GeneratedForms.Text(i);
            quick.Parse(Encoding.UTF8.GetBytes(text)).Should().NotBeNull("a plain line is read the quick way");
            AssertSame(text);
        }
    }

    /// <summary>Such a line has a reader of its own, which is dropped before the thorough one begins.</summary>
    [Theory]
    [InlineData("\"notes\":[\"注\"]")]
    [InlineData("\"notes\":[1]")]
    [InlineData("\"unknown\":1")]
    [InlineData("\"total\":1e99")]
    [InlineData("\"total\":")]
    public void TryParseLine_LineOfMegabytes_ReadsWhatTryParseReads(string member)
    {
        string row = $$"""{"name":"指标","target":"{{new string('字', 19_000)}}","actual":"完成","weight":1}""";
        string text = $$"""{"year":2023,"unit":"某局","budget":{"initial":100,"fullYear":100,"executed":90,"weight":10},"indicators":[{{string.Join(',', Enumerable.Repeat(row, 40))}}],{{member}}}""";
        Encoding.UTF8.GetByteCount(text).Should().BeGreaterThan(2 * 1024 * 1024);

        AssertSame(text);
    }

    public static TheoryData<string> OwnFiles => [.. new[] { "rules", "seeds", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.json", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Repository.Root, f)).Where(f => !f.Contains("/bin/") && !f.Contains("/obj/") && new FileInfo(Repository.PathOf(f)).Length < 500_000)];

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void Parse_EveryFileOfTheRepository_PutsEveryValueWhereNewtonsoftDoes(string file) => AssertSamePlaces(File.ReadAllText(Repository.PathOf(file)));

    [Fact]
    public void Parse_DamagedForms_PutsEveryValueWhereNewtonsoftDoes() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 100_000], Gen.Int[0, 8], Gen.Int[0, Damages.Length - 1].Select(i => Damages[i]))
            .Sample((form, at, cut, put) =>
            {
                string text = GeneratedForms.Text(form);
                at %= text.Length;
                AssertSamePlaces(text[..at] + put + text[Math.Min(text.Length, at + cut)..]);
            });

    [Theory]
    [InlineData("{ /* 注 */ \"名称\" : // 说明\r\n \"😀值\" , \"数\":[ 1.50 , true,null ,{} ,[] ] }")]
    [InlineData("{\"a\\n\": \"b\\u0041\"}")]
    [InlineData("/* only */")]
    [InlineData("[1] // end")]
    public void Parse_OddFiles_PutsEveryValueWhereNewtonsoftDoes(string text) => AssertSamePlaces(text);

    [Fact]
    public void TryParseLine_DamagedForms_ReadsOrRefusesAsTryParse() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 100_000], Gen.Int[0, 8], Gen.Int[0, Damages.Length - 1].Select(i => Damages[i]))
            .Sample((form, at, cut, put) =>
            {
                string text = GeneratedForms.Text(form);
                at %= text.Length;
                AssertSame(text[..at] + put + text[Math.Min(text.Length, at + cut)..]);
            });

    [Fact]
    public void TryParseLine_FormsWithChangedMembers_ReadsOrRefusesAsTryParse() => ChangedForms.All.Sample(AssertSame, iter: 1_000);

    /// <summary>More orders of members than a reader keeps, and more that follow one than it keeps.</summary>
    [Fact]
    public void TryParseLine_MembersInEverNewOrders_ReadsWhatTryParseReads()
    {
        for (int i = 0; i < 2_500; i++)
        {
            AssertSame($$"""{"year":2023,"headings":{"组{{i}}":1,"{{i % 7}}":2,"组\n{{i % 50}}":3},"unit":"甲","{{(i % 3 == 0 ? "total" : "totalWeight")}}":{{i}}}""");
        }
    }

    [Theory]
    [InlineData("""{"year":2023,"unit":"a","unit":"b"}""")]
    [InlineData("""{"unit":"a","year":2023,"un\u0069t":"b"}""")]
    [InlineData("""{"un\u0069t":"a","year":2023}""")]
    [InlineData("""{"year":2023,"unit":"a","headings":{"":1,"x":2}}""")]
    [InlineData("""{"year":2023,"unit":"a","total":-0}""")]
    [InlineData("""{"year":2023,"unit":"a","total":1.10}""")]
    [InlineData("""{"year":2.023e3,"unit":"a"}""")]
    [InlineData("""{"year":2023,"unit":"\ud800"}""")]
    [InlineData("""{"year":2023,"unit":"\u202ea"}""")]
    [InlineData("""{"year":2023,"unit":"a",}""")]
    [InlineData("""{"year":2023,"unit":"a"} {}""")]
    [InlineData("""{"year":2023,/* note */"unit":"a"}""")]
    [InlineData("""{"year":2023,"unit":"😀\n𠮷"}""")]
    [InlineData("""{"year":2023,"unit":"a","total":12345678901234567890}""")]
    [InlineData("""{"year":2023,"unit":"a","total":0.1234567890123456789012345678901}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public void TryParseLine_OddLines_ReadsOrRefusesAsTryParse(string line) => AssertSame(line);

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Parse_ObjectOfManyMembers_IsLeftToTheOtherReader(int members, bool quick)
    {
        string text = "{\"year\":2023,\"unit\":\"a\",\"headings\":{" + string.Join(',', Enumerable.Range(0, members).Select(i => $"\"组{i}\":1")) + "}}";

        (new QuickSource().Parse(Encoding.UTF8.GetBytes(text)) is not null).Should().Be(quick);
        AssertSame(text);
    }

    private static void AssertSame(string text)
    {
        bool quickly = EvaluationFile.TryParseLine(Encoding.UTF8.GetBytes(text), Kept.Value!, out SelfEvaluation? quick, out IReadOnlyList<Diagnostic> quickFaults);
        bool slowly = EvaluationFile.TryParse(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), "", out SelfEvaluation? slow, out IReadOnlyList<Diagnostic> slowFaults);

        quickly.Should().Be(slowly, text);
        quickFaults.Select(f => f.ToString()).Should().Equal(slowFaults.Select(f => f.ToString()), text);
        if (slowly)
        {
            Describe(quick!).Should().Be(Describe(slow!), text);
        }
    }

    /// <summary>Whatever the quick reader takes, the thorough one takes too, and to the same tree.</summary>
    private static void AssertSamePlaces(string text)
    {
        var source = new SourceText("file", text);
        var bag = new DiagnosticBag(source);
        if (!CharacterScan.Check(bag) || QuickSource.Parse(source) is not { } quick)
        {
            return;
        }

        SourceNode? thorough = JsonSource.ParseThoroughly(bag);

        bag.ToList().Should().BeEmpty(text);
        Places(quick).Should().Be(Places(thorough!), text);
    }

    private static string Places(SourceNode node) => $"{node.Kind}@{node.Start}-{node.End}:" + node.Kind switch
    {
        NodeKind.Object => "{" + string.Join(",", node.Members.Select(m => $"{m.Name}@{m.NameStart}={Places(m.Value)}")) + "}",
        NodeKind.Array => "[" + string.Join(",", node.Items.Select(Places)) + "]",
        NodeKind.Number => node.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => node.Text + node.Boolean,
    };

    /// <summary>Every member of every part, decimals with their scale: record equality would compare lists by reference.</summary>
    private static string Describe(object value) => System.Text.Json.JsonSerializer.Serialize(value, value.GetType());
}
