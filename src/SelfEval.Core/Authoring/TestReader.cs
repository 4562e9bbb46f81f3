using SelfEval.Authoring.Proofs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Authoring;

/// <summary>Reads the cases beside a rule book (tests.json); rows and forms go through the same reader as forms do.</summary>
internal sealed class TestReader
{
    private const int MostCases = 5_000;
    private const string PendingMark = "待定";

    private readonly DiagnosticBag _bag;
    private readonly RuleBook _book;
    private readonly Dictionary<string, HashSet<string>> _read = new(StringComparer.Ordinal);

    private TestReader(DiagnosticBag bag, RuleBook book)
    {
        _bag = bag;
        _book = book;
    }

    /// <summary>The cases; whatever is wrong with the file goes into the bag.</summary>
    public static IReadOnlyList<TestCase> Read(DiagnosticBag bag, RuleBook book)
    {
        if (JsonSource.Parse(bag) is not { } root || FileKinds.ReportOther(root, FileKind.Tests, bag) || ObjectReader.Open(root, bag, "测试文件", "the test file") is not { } file)
        {
            return [];
        }

        file.Optional("$schema", NodeKind.String);
        file.Text("note");
        IReadOnlyList<SourceNode> items = file.Required("cases", NodeKind.Array)?.Items ?? [];
        file.Finish();
        if (items.Count > MostCases)
        {
            bag.Add(DiagnosticCatalog.TooMany, items[MostCases], "cases", items.Count, MostCases);
            return [];
        }

        var reader = new TestReader(bag, book);
        List<TestCase> cases = [.. items.Select(reader.ReadCase).OfType<TestCase>()];
        reader.RequireUnique(cases);
        return cases;
    }

    private TestCase? ReadCase(SourceNode node)
    {
        if (ObjectReader.Open(node, _bag, "用例（case）", "a case") is not { } reader)
        {
            return null;
        }

        string name = reader.RequiredText("name");
        int offset = node.Member("name")?.Value.Start ?? node.Start;
        reader.Text("note");
        bool isPending = (reader.Flag("pending") ?? false) | name.StartsWith(PendingMark, StringComparison.Ordinal);
        SourceNode? year = reader.Optional("year", NodeKind.Number);
        SourceNode? row = reader.Optional("row", NodeKind.Object);
        SourceNode? form = reader.Optional("form", NodeKind.Object);
        string? use = ReadUse(reader);
        IReadOnlyList<ParameterDefinition> with = ReadWith(reader, use);
        int faults = _bag.Count;
        List<Expectation> expected = ExpectationReader.Read(reader, _bag);
        bool isWhole = _bag.Count == faults;
        reader.Finish();
        if (expected.Count == 0 && !isPending && isWhole && !reader.Misspelt.Contains("expect"))
        {
            _bag.Add(DiagnosticCatalog.CaseExpectsNothing, offset, name);
        }

        SelfEvaluation? read = FormReader.Read(WholeForm(node, form, row, year), _bag);
        return read is null ? null : new TestCase(name, offset, isPending, read, row is not null, use, with, expected);
    }

    private string? ReadUse(ObjectReader reader)
    {
        if (reader.Optional("use", NodeKind.String) is not { } use)
        {
            return null;
        }

        if (!_book.Trees.Workflows.ContainsKey(use.Text))
        {
            (string chinese, string english) = NearestName.Suggestion(use.Text, _book.Trees.Workflows.Keys);
            _bag.Add(DiagnosticCatalog.UnknownWorkflow, use, use.Text, chinese, english);
        }

        return use.Text;
    }

    private List<ParameterDefinition> ReadWith(ObjectReader reader, string? use)
    {
        var values = new List<ParameterDefinition>();
        foreach (ParameterDefinition value in ParameterReader.ReadAll(reader, "with", _bag))
        {
            ParameterDefinition? parameter = _book.Document.Parameters.FirstOrDefault(p => p.Name == value.Name);
            if (parameter is not null)
            {
                values.Add(BookMerge.Override(parameter, value, _bag));
                TellIfUnread(value, use);
                continue;
            }

            (string chinese, string english) = NearestName.Suggestion(value.Name, _book.Document.Parameters.Select(p => p.Name));
            _bag.Add(DiagnosticCatalog.UnknownParameter, value.Offset, value.Name, chinese, english);
        }

        return values;
    }

    /// <summary>A parameter that nothing of the case reads does not change what comes out, whatever its writer thinks.</summary>
    private void TellIfUnread(ParameterDefinition value, string? use)
    {
        if (!_read.TryGetValue(use ?? "", out HashSet<string>? read))
        {
            _read.Add(use ?? "", read = WithCheck.ReadBy(_book.Trees, use));
        }

        if (read.Contains(value.Name) || (use is not null && !_book.Trees.Workflows.ContainsKey(use)))
        {
            return;
        }

        string[] offered = use is null ? [] : [.. _book.Document.Parameters.Select(p => p.Name).Where(new ReadNames().Of(_book.Trees.Workflows[use]).Contains)];
        (string who, string english) = use is null ? ("本书计分项用到的规则组", "no workflow in use") : ($"规则组“{use}”", $"workflow '{use}' never");
        (string list, string names) = offered.Length == 0 ? ("", "") : ($"，它读的有：{string.Join("、", offered)}", $"; it reads {string.Join(", ", offered)}");
        _bag.Add(DiagnosticCatalog.CaseWithUnread, value.Offset, value.Name, who, list, english, names);
    }

    /// <summary>The form with what every form must have, and the row as its last indicator. Places stay those of the file.</summary>
    private SourceNode WholeForm(SourceNode at, SourceNode? form, SourceNode? row, SourceNode? year)
    {
        var whole = new SourceNode(NodeKind.Object, (form ?? at).Start, (form ?? at).End);
        whole.Members.AddRange(form?.Members ?? []);
        if (year is not null && whole.Member("year") is { } twice)
        {
            _bag.Add(DiagnosticCatalog.DuplicateMember, twice.NameStart, "year");
        }
        else if (whole.Member("year") is null)
        {
            decimal inForce = _book.LastYear ?? _book.FirstYear ?? 2023;
            whole.Members.Add(new SourceMember("year", at.Start, year ?? new SourceNode(NodeKind.Number, at.Start, at.End) { Number = inForce }));
        }

        if (whole.Member("unit") is null)
        {
            whole.Members.Add(new SourceMember("unit", at.Start, new SourceNode(NodeKind.String, at.Start, at.End) { Text = "测试单位" }));
        }

        if (row is not null)
        {
            AppendRow(whole, row);
        }

        // A case that shows one row is a cut-out: its weights are not meant to add to 100.
        if (form is null && whole.Member("partial") is null)
        {
            whole.Members.Add(new SourceMember("partial", at.Start, new SourceNode(NodeKind.Boolean, at.Start, at.End) { Boolean = true }));
        }

        return whole;
    }

    private static void AppendRow(SourceNode form, SourceNode row)
    {
        SourceMember? written = form.Member("indicators");
        if (written is { Value.Kind: not NodeKind.Array })
        {
            return; // The form's reader reports it.
        }

        var rows = new SourceNode(NodeKind.Array, (written?.Value ?? row).Start, (written?.Value ?? row).End);
        rows.Items.AddRange(written?.Value.Items ?? []);
        rows.Items.Add(row);
        form.Members.RemoveAll(m => m == written);
        form.Members.Add(new SourceMember("indicators", written?.NameStart ?? row.Start, rows));
    }

    private void RequireUnique(List<TestCase> cases)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TestCase one in cases.Where(c => c.Name.Length > 0))
        {
            if (!first.TryAdd(one.Name, one.Offset))
            {
                _bag.Add(DiagnosticCatalog.DuplicateName, one.Offset, "用例", one.Name, _bag.Source.LocationOf(first[one.Name]).Line, "Case");
            }
        }
    }
}
