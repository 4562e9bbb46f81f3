using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>Holds a card against what a case expects; every difference becomes a diagnostic at the expectation's place.</summary>
internal sealed class CaseCheck
{
    private readonly TestCase _case;
    private readonly ScoreCard _card;
    private readonly IndicatorScore? _row;
    private readonly DiagnosticBag _bag;
    private readonly List<TextEdit> _edits = [];

    private CaseCheck(TestCase one, ScoreCard card, DiagnosticBag bag)
    {
        _case = one;
        _card = card;
        _row = RowOf(one, card);
        _bag = bag;
    }

    /// <summary>The row that the case speaks of: its own, else the execution row.</summary>
    public static IndicatorScore? RowOf(TestCase one, ScoreCard card) => one.HasRow ? card.Indicators[^1] : card.Execution;

    /// <summary>What differs, and the edits that make the file say what came out.</summary>
    public static (IReadOnlyList<Diagnostic> Failures, IReadOnlyList<TextEdit> Edits) Check(TestCase one, ScoreCard card, SourceText source)
    {
        var check = new CaseCheck(one, card, new DiagnosticBag(source));
        foreach (Expectation expected in one.Expected)
        {
            check.Check(expected);
        }

        return (check._bag.ToList(), check._edits);
    }

    private void Check(Expectation expected)
    {
        SourceNode value = expected.Value;
        switch (expected.Member)
        {
            case "score":
                Number(expected, "得分", _row?.Score);
                break;
            case "execution":
                Number(expected, "预算执行率得分", _card.Execution?.Score);
                break;
            case "total":
                Number(expected, "总分", _card.Total);
                break;
            case "rule":
                Text(expected, "规则", _row?.Rule);
                break;
            case "workflow":
                Text(expected, "规则组", _row?.Workflow);
                break;
            case "grade":
                Text(expected, "等级", _card.Grade);
                break;
            case "outcome":
                Text(expected, "计分结果", _row is null ? null : Word(_row.Outcome), mayBeNone: false);
                break;
            case "explanation" when _row?.Explanation.Contains(value.Text, StringComparison.Ordinal) != true:
                Fail(expected.Offset, "说明", "explanation", $"含“{value.Text}”", Quoted(_row?.Explanation));
                Accept(value, _row?.Explanation);
                break;
            case "scores":
                CheckScores(value);
                break;
            case "findings":
                CheckFindings(value);
                break;
            case "noFindings" when value.Kind == NodeKind.Array || value.Boolean:
                CheckNoFindings(expected);
                break;
        }
    }

    private void Number(Expectation expected, string chinese, decimal? actual) =>
        Number(expected.Value, chinese, expected.Member, actual);

    private void Number(SourceNode expected, string chinese, string english, decimal? actual)
    {
        decimal? wanted = expected.Kind == NodeKind.Null ? null : expected.Number;
        if (wanted != actual)
        {
            Fail(expected.Start, chinese, english, PrintedNumber.Exact(wanted) ?? "没有", PrintedNumber.Exact(actual) ?? "没有");
            _edits.Add(new TextEdit(expected.Start, expected.End, PrintedNumber.Exact(actual) ?? "null"));
        }
    }

    private void Text(Expectation expected, string chinese, string? actual, bool mayBeNone = true)
    {
        string? wanted = expected.Value.Kind == NodeKind.Null ? null : expected.Value.Text;
        if (wanted != actual)
        {
            Fail(expected.Offset, chinese, expected.Member, Quoted(wanted), Quoted(actual));
            Accept(expected.Value, actual, mayBeNone);
        }
    }

    private void CheckScores(SourceNode scores)
    {
        foreach (SourceMember wanted in scores.Members)
        {
            IndicatorScore? row = _card.Indicators.FirstOrDefault(i => i.Name == wanted.Name);
            if (row is not null)
            {
                Number(wanted.Value, $"“{wanted.Name}”得分", $"score of '{wanted.Name}'", row.Score);
                continue;
            }

            (string chinese, string english) = NearestName.Suggestion(wanted.Name, _card.Indicators.Select(i => i.Name));
            _bag.Add(DiagnosticCatalog.NoSuchRow, wanted.NameStart, _case.Name, wanted.Name, chinese, english);
        }
    }

    /// <summary>A lone row is scored as an excerpt of a form; that it is one says nothing about the row.</summary>
    private IEnumerable<Finding> Findings => _case.HasRow ? _card.Findings.Where(f => f.Code != DiagnosticCatalog.PartialForm.Code) : _card.Findings;

    private void CheckFindings(SourceNode codes)
    {
        SourceNode[] missing = [.. codes.Items.Where(code => !Findings.Any(f => f.Code == code.Text))];
        Array.ForEach(missing, code => Fail(code.Start, "疑点", "findings", $"有 {code.Text}", Codes()));
        Drop(codes, missing);
    }

    private void CheckNoFindings(Expectation expected)
    {
        SourceNode value = expected.Value;
        if (value.Kind == NodeKind.Boolean && Findings.Any())
        {
            Fail(value.Start, "疑点", "findings", "没有", Codes());
            _edits.Add(_case.Expected.Any(e => e.Member == "findings")
                ? new TextEdit(value.Start, value.End, "false")
                : new TextEdit(expected.NameOffset, value.End, $"\"findings\": [{string.Join(", ", Findings.Select(f => f.Code).Distinct().Select(JsonOutput.Quoted))}]"));
        }

        SourceNode[] present = [.. value.Items.Where(code => Findings.Any(f => f.Code == code.Text))];
        Array.ForEach(present, code => Fail(code.Start, "疑点", "findings", $"没有 {code.Text}", Codes()));
        Drop(value, present);
    }

    private void Drop(SourceNode list, IReadOnlyCollection<SourceNode> items)
    {
        if (items.Count > 0)
        {
            _edits.AddRange(ListEdits.Without(_bag.Source.Text, list, items));
        }
    }

    private void Accept(SourceNode value, string? actual, bool mayBeNone = false)
    {
        if (actual is not null || mayBeNone)
        {
            _edits.Add(new TextEdit(value.Start, value.End, actual is null ? "null" : JsonOutput.Quoted(actual)));
        }
    }

    private string Codes() => !Findings.Any() ? "没有" : string.Join("、", Findings.Select(f => $"{f.Code}（{f.Place}：{f.Message}）"));

    private void Fail(int offset, string chinese, string english, string wanted, string actual) =>
        _bag.Add(DiagnosticCatalog.CaseFailed, offset, _case.Name, chinese, english, wanted, actual);

    private static string Word(ScoreOutcome outcome) => outcome switch
    {
        ScoreOutcome.Scored => ExpectationReader.Scored,
        ScoreOutcome.Adopted => ExpectationReader.Adopted,
        ScoreOutcome.NotApplicable => ExpectationReader.NotApplicable,
        _ => ExpectationReader.NotAssessable,
    };

    private static string Quoted(string? text) => text is null ? "没有" : $"“{text}”";
}
