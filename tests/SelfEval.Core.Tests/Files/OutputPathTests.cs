using SelfEval.Tests.Cli;

namespace SelfEval.Tests.Files;

/// <summary>No output harms an input or another output, by whatever name either is called.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OutputPathTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("batch in.ndjson --rules hubei --out in.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out ./sub/../in.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out link.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out folder/in.ndjson")]
    [InlineData("batch link.ndjson --rules hubei --out in.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out out.ndjson --csv in.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out out.ndjson --csv out.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out out.ndjson --csv out.errors.ndjson")]
    [InlineData("batch in.ndjson --rules hubei --out out.ndjson --csv out.ndjson.partial")]
    [InlineData("batch out.errors.ndjson --rules hubei --out out.ndjson")]
    [InlineData("batch out.ndjson.partial --rules hubei --out out.ndjson")]
    [InlineData("batch out.ndjson.checkpoint --rules hubei --out out.ndjson")]
    [InlineData("batch in.ndjson --rules mine/rulebook.json --out mine/rulebook.json")]
    [InlineData("batch in.ndjson --rules mine --out mine/rulebook.json")]
    [InlineData("batch in.ndjson --rules mine/rulebook.json --out parent/rulebook.json")]
    [InlineData("impact hubei lusong-2023 --forms in.ndjson --html in.ndjson")]
    [InlineData("impact hubei mine --forms in.ndjson --html mine/rulebook.json")]
    [InlineData("check-form form.json --rules hubei --sarif form.json")]
    [InlineData("batch in.ndjson --rules hubei --out words.json --layout words.json")]
    [InlineData("batch . --rules hubei --out form.json")]
    [InlineData("impact hubei lusong-2023 --forms . --html form.json")]
    [InlineData("check-form . --rules hubei --sarif form.json")]
    [InlineData("read . --out form.json")]
    [InlineData("whatif form.json --rules hubei --sweep 全年执行数=1..2 --svg form.json")]
    public void Verb_OutputThatIsAnInput_RefusesAndLeavesAllAsItWas(string line)
    {
        string form = File.ReadAllText(Repository.PathOf("seeds", "lusong-2023.json"));
        string[] forms = ["in.ndjson", "out.errors.ndjson", "out.ndjson.partial", "out.ndjson.checkpoint"];
        Array.ForEach(forms, f => _folder.Forms(2, f));
        _folder.Write("form.json", form);
        _folder.Write("words.json", """{ "id": "mine", "title": "用词", "columns": { "target": ["目标数"] } }""");
        File.CreateSymbolicLink(_folder.At("link.ndjson"), "in.ndjson");
        Directory.CreateSymbolicLink(_folder.At("folder"), ".");
        Directory.CreateDirectory(_folder.At("sub"));
        Directory.CreateDirectory(_folder.At("mine"));
        Directory.CreateDirectory(_folder.At("parent"));
        _folder.Write("mine/rulebook.json", """{ "id": "mine", "title": "我的", "extends": "parent" }""");
        _folder.Write("parent/rulebook.json", """{ "id": "parent", "title": "上级", "extends": "hubei" }""");
        string before = Everything();

        (int status, _, string error) = CommandLine.Run([.. line.Split(' ').Select((word, i) => i > 0 && IsPath(word) ? _folder.At(word) : word)]);

        status.Should().Be(2, error);
        error.Should().MatchRegex("SE080[12]");
        Everything().Should().Be(before);
    }

    [Fact]
    public void Batch_OutputThatIsALink_WritesWhereItLeads()
    {
        _folder.Forms(2);
        Directory.CreateDirectory(_folder.At("real"));
        File.CreateSymbolicLink(_folder.At("out.ndjson"), "real/cards.ndjson");

        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson")).Status.Should().Be(0);

        new FileInfo(_folder.At("out.ndjson")).LinkTarget.Should().Be("real/cards.ndjson");
        File.ReadAllLines(_folder.At("real", "cards.ndjson")).Should().HaveCount(2);
    }

    [Fact]
    public void Fmt_WriteThroughALink_KeepsLinkAndMode()
    {
        _folder.Write("book.json", "  " + File.ReadAllText(Repository.PathOf("rules", "hubei", "rulebook.json")));
        File.CreateSymbolicLink(_folder.At("link.json"), "book.json");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(_folder.At("book.json"), Mode);

        CommandLine.Run("fmt", "--write", _folder.At("link.json")).Status.Should().Be(0);

        new FileInfo(_folder.At("link.json")).LinkTarget.Should().Be("book.json");
        File.GetUnixFileMode(_folder.At("book.json")).Should().Be(Mode);
        File.ReadAllText(_folder.At("book.json")).Should().StartWith("{");
        _folder.Names.Should().Equal("book.json", "link.json");
    }

    [Fact]
    public void Batch_OutputThatIsThereAlready_KeepsItsMode()
    {
        _folder.Forms(2);
        _folder.Write("out.ndjson", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(_folder.At("out.ndjson"), Mode);

        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson")).Status.Should().Be(0);

        File.GetUnixFileMode(_folder.At("out.ndjson")).Should().Be(Mode);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("$S batch in.ndjson --rules hubei --out /dev/null", 0)]
    [InlineData("$S batch in.ndjson --rules hubei --out /dev/full", 2)]
    [InlineData("$S impact hubei lusong-2023 --forms in.ndjson --html /dev/full", 2)]
    [InlineData("mkfifo p; cat p > got &  $S batch in.ndjson --rules hubei --out p && sleep 0.5 && test $(wc -l < got) = 2", 0)]
    [InlineData("test $($S batch in.ndjson --rules hubei --out - 2>/dev/null | wc -l) = 2", 0)]
    [InlineData("mkdir d; $S batch in.ndjson --rules hubei --out d", 2)]
    [InlineData("mkdir out.errors.ndjson; $S batch in.ndjson --rules hubei --out out.ndjson", 2)]
    [InlineData("$S batch in.ndjson --rules hubei --out no/such/folder/out.ndjson", 2)]
    [InlineData("ln -s a b; ln -s b a; $S batch in.ndjson --rules hubei --out a", 2)]
    [InlineData("$S batch in.ndjson --rules hubei --out /dev/null --resume", 2)]
    public void Batch_OutputThatIsNoFile_IsWrittenThroughOrRefused(string line, int expected)
    {
        _folder.Forms(2);
        byte[] before = _folder.Bytes("in.ndjson");

        (int status, string output, string error) = _folder.Shell("timeout 60 bash -c '" + line + "'");

        status.Should().Be(expected, output + error);
        (output + error).Should().NotContain("   at SelfEval").And.NotContain("Unhandled");
        _folder.Bytes("in.ndjson").Should().Equal(before);
        _folder.Names.Should().NotContain(n => n.EndsWith(".partial", StringComparison.Ordinal) || n.EndsWith(".checkpoint", StringComparison.Ordinal) || n.EndsWith(".lock", StringComparison.Ordinal) || n.EndsWith(".tmp", StringComparison.Ordinal));
        new FileInfo("/dev/null").Length.Should().Be(0);
        File.Exists("/dev/null").Should().BeTrue();
    }

    /// <summary>A disk that fills up: what stood there before still does, and nothing half-written stands anywhere.</summary>
    [Fact]
    public void Impact_DiskThatFillsUp_LeavesTheOldPage()
    {
        _folder.Forms(50);
        _folder.Write("page.html", "old");

        (int status, _, string error) = _folder.Shell("trap '' XFSZ; ulimit -f 8; DOTNET_EnableWriteXorExecute=0 $S impact hubei lusong-2023 --forms in.ndjson --html page.html");

        status.Should().Be(2, error);
        File.ReadAllText(_folder.At("page.html")).Should().Be("old");
        _folder.Names.Should().Equal("in.ndjson", "page.html");
    }

    private static bool IsPath(string word) => word.Contains('.') || word is "mine" ? !word.Contains("..2", StringComparison.Ordinal) && !word.StartsWith("--", StringComparison.Ordinal) : false;

    private string Everything() => string.Join('\n', Directory.EnumerateFiles(_folder.At(), "*", new EnumerationOptions { RecurseSubdirectories = false, AttributesToSkip = 0 })
        .Concat(["mine/rulebook.json", "parent/rulebook.json"]).Select(p => _folder.At(p)).Order(StringComparer.Ordinal).Select(p => Path.GetFileName(p) + new FileInfo(p).LinkTarget + ":" + File.ReadAllText(p)));
}
