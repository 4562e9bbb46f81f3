using System.Globalization;
using SelfEval.Reading.Diagnostics;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Documents.Writing.Opinions;

/// <summary>The review opinion on one form (复核意见), the same for Word and for a web page.</summary>
internal sealed class Opinion
{
    private static readonly int[] FindingWidths = [6, 7, 8, 24, 55];

    private readonly ScoreCard _card;
    private readonly OpinionTexts _texts;
    private readonly Dictionary<string, string> _facts;
    private readonly List<OpinionBlock> _blocks = [];

    private Opinion(ScoreCard card, OpinionTexts texts)
    {
        (_card, _texts) = (card, texts);
        _facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["unit"] = card.Form.Unit,
            ["year"] = card.Form.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["name"] = card.Form.ProjectName ?? "",
            ["book"] = card.Book.Title,
            ["bookId"] = card.Book.Id,
            ["version"] = card.Book.Version,
            ["total"] = Short(card.Total),
            ["declared"] = Short(card.Form.DeclaredTotal),
            ["difference"] = Short(card.Difference),
            ["grade"] = card.Grade ?? "",
            ["unchecked"] = card.UncheckedRules.Count.ToString(CultureInfo.InvariantCulture),
        };
    }

    public static IReadOnlyList<OpinionBlock> Of(ScoreCard card, OpinionTexts texts)
    {
        var opinion = new Opinion(card, texts);
        opinion.Add(OpinionBlockKind.Title, "title");
        opinion.Add(OpinionBlockKind.Text, "opening");
        opinion.AddBasis();
        opinion.AddScore();
        opinion.AddDifferences();
        int findings = opinion._blocks.Count;
        opinion.AddUnverified();
        opinion.Add(OpinionBlockKind.Text, "signature");
        opinion.Add(OpinionBlockKind.Text, "reply");
        opinion.AddFindings(findings);
        return opinion._blocks;
    }

    private IEnumerable<IndicatorScore> Rows => _card.Execution is null ? _card.Indicators : _card.Indicators.Prepend(_card.Execution);

    private void AddBasis()
    {
        Add(OpinionBlockKind.Heading, "basisHeading");
        Add(OpinionBlockKind.Text, "basis");
        foreach (BasisDocument document in _card.Book.Basis)
        {
            string number = document.Number is { } known ? $"（{known}）" : "";
            AddText($"《{document.Title.Trim('《', '》')}》{number}{document.Article}{(document.IsConfirmed ? "" : "（未核对原文）")}");
        }
    }

    private void AddScore()
    {
        Add(OpinionBlockKind.Heading, "scoreHeading");
        foreach (string line in TotalLines.Of(_card, english: false).Take(1))
        {
            AddText(line);
        }

        (string Name, ScorePart Part)[] parts = [("核对得分", _card.Computed), ("采用自评（未核）", _card.Adopted), ("无法核对", _card.Unverifiable), ("不适用", _card.NotApplicable)];
        if (!Array.Exists(parts, p => p.Part.Rows > 0))
        {
            return;
        }

        AddTable([28, 12, 15, 15, 15, 15], [["部分", "行数", "分值", "得分", "自评", "差异"],
            .. parts.Where(p => p.Part.Rows > 0).Select(p => new[] { p.Name, p.Part.Rows.ToString(CultureInfo.InvariantCulture), Short(p.Part.Weight), Short(p.Part.Points), Short(p.Part.Declared), p.Part.Difference is { } d ? Signed(d) : "" })]);
    }

    private void AddDifferences()
    {
        Add(OpinionBlockKind.Heading, "differenceHeading");
        IndicatorScore[] differ = [.. Rows.Where(r => r.Difference is not (null or 0))];
        if (differ.Length == 0)
        {
            Add(OpinionBlockKind.Text, _card.Computed.Rows == 0 ? "nothingComputed" : "noDifference");
            return;
        }

        AddTable([24, 8, 8, 8, 8, 44], [["指标", "分值", "自评", "核对", "差异", "理由"],
            .. differ.Select(r => new[] { r.Name, Short(r.Weight), Short(r.OwnDeclared), Short(r.Score), Signed(r.Difference!.Value), r.Explanation })]);
    }

    /// <summary>
    /// The findings at their place, as many as leave the signatures on the same page; the others, less serious, follow on a page of their own.
    /// </summary>
    private void AddFindings(int at)
    {
        string[][] rows = [.. _card.Findings.Where(f => f.Kind != FindingKind.Status)
            .Select((f, i) => new[] { (i + 1).ToString(CultureInfo.InvariantCulture), DiagnosticText.Label(f.Severity), f.Code, f.Place + (_card.CellOf(f) is { } cell ? $"（{cell}）" : ""), f.Message })];
        int fitting = OpinionPage.Fitting(_blocks, FindingWidths, rows);
        _facts["more"] = (rows.Length - fitting).ToString(CultureInfo.InvariantCulture);
        OpinionBlock[] here = rows.Length == 0
            ? [Block(OpinionBlockKind.Text, "noFinding")]
            : fitting == rows.Length ? [FindingTable(rows)] : [FindingTable(rows[..fitting]), Block(OpinionBlockKind.Text, "more")];
        _blocks.InsertRange(at, [Block(OpinionBlockKind.Heading, "findingHeading"), .. here]);
        if (fitting < rows.Length)
        {
            _blocks.Add(Block(OpinionBlockKind.Heading, "moreHeading") with { BeginsPage = true });
            _blocks.Add(FindingTable(rows[fitting..]));
        }
    }

    private static OpinionBlock FindingTable(string[][] rows) => new(OpinionBlockKind.Table, "") { Rows = [["序号", "程度", "代码", "位置", "内容"], .. rows], Widths = FindingWidths };

    private void AddUnverified()
    {
        Add(OpinionBlockKind.Heading, "unverifiedHeading");
        IndicatorScore[] open = [.. Rows.Where(r => r.Outcome is ScoreOutcome.Adopted or ScoreOutcome.NotAssessable)];
        Add(OpinionBlockKind.Text, open.Length == 0 ? "noUnverified" : "unverified");
        if (open.Length > 0)
        {
            AddTable([26, 10, 10, 54], [["指标", "分值", "自评", "原因"], .. open.Select(r => new[] { r.Name, Short(r.Weight), Short(r.Declared), r.Explanation })]);
        }
    }

    private OpinionBlock Block(OpinionBlockKind kind, string key) => new(kind, _texts.Say(key, _facts));

    private void Add(OpinionBlockKind kind, string key) => _blocks.Add(Block(kind, key));

    private void AddText(string text) => _blocks.Add(new OpinionBlock(OpinionBlockKind.Text, text));

    private void AddTable(int[] widths, string[][] rows) => _blocks.Add(new OpinionBlock(OpinionBlockKind.Table, "") { Rows = rows, Widths = widths });
}
