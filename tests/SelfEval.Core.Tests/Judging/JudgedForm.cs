using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>One table scored and held against its gold: which rows were judged right, which findings are true, which faults were missed.</summary>
internal sealed class JudgedForm
{
    private readonly ProgramCard _card;
    private readonly List<GoldFinding> _faults;
    private readonly List<GoldFinding> _allowed;

    public JudgedForm(string set, string name)
    {
        Name = name;
        JObject gold = JudgingSet.Gold(set, name);
        IsClean = (bool)gold["clean"]!;
        _card = ProgramCard.Of(JudgingSet.TableOf(set, name), (string)gold["book"]!);
        _faults = Findings(gold, "faults");
        _allowed = Findings(gold, "allowed");
        Rows = [.. Judge(gold)];
        Verdicts = FindingVerdicts.Of(_card.Findings, _faults, _allowed);
        Missed = [.. _faults.Where(f => f.IsErrorOrWarning && !_card.Findings.Any(f.Covers))];
        Faults = _faults.Count(f => f.IsErrorOrWarning);
        Sprung = [.. Findings(gold, "traps").SelectMany(t => _card.Findings.Where(f => FindingVerdicts.IsOfTheForm(f) && t.Forbids(f)).Select(f => (t, f)))];
        WrongTotal = gold.ContainsKey("total") && (decimal?)gold["total"] != _card.Total ? $"应为 {gold["total"]}，程序 {_card.Total}" : null;
    }

    public string Name { get; }

    /// <summary>No error or warning is deserved.</summary>
    public bool IsClean { get; }

    public IReadOnlyList<RowVerdict> Rows { get; }

    public FindingVerdicts Verdicts { get; }

    /// <summary>Faults of error or warning rank in the gold.</summary>
    public int Faults { get; }

    public IReadOnlyList<GoldFinding> Missed { get; }

    public IReadOnlyList<(GoldFinding Trap, Finding Finding)> Sprung { get; }

    public string? WrongTotal { get; }

    public IEnumerable<Finding> Errors => _card.Findings.Where(f => f.Severity == FindingSeverity.Error);

    private static List<GoldFinding> Findings(JObject gold, string member) => [.. gold[member]!.Select(GoldFinding.Of)];

    private IEnumerable<RowVerdict> Judge(JObject gold)
    {
        if (gold["execution"] is { Type: JTokenType.Object } execution)
        {
            yield return new RowVerdict("预算执行率", GoldRow.Of(execution), _card.Execution);
        }

        JArray rows = (JArray)gold["rows"]!;
        for (int i = 0; i < rows.Count; i++)
        {
            ProgramRow row = i < _card.Rows.Count ? _card.Rows[i] : ProgramRow.Absent;
            yield return new RowVerdict($"indicators[{i}] {row.Name}", GoldRow.Of(rows[i]), row);
        }
    }
}
