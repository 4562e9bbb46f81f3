using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Tries rows of the usual kinds (常见的几种行) in every group that has points, and warns of those that no entry scores: ranges, deadlines, nothing
/// allowed, a weight that no entry names. A kind that takes a shape of its own is tried where the book has the shape.
/// </summary>
internal sealed class UnscoredRows
{
    private const int MostRows = 4_000;
    private const string Deadlines = "时效指标";
    private const string Output = "产出";
    private const string Benefit = "效益";
    private const string Cost = "成本";
    private const string Satisfaction = "满意度";

    private static readonly Kind[] Kinds =
    [
        new("数，越多越好", "a figure of which more is better", "≥100", "90", "指标方向 == \\\"正向\\\"", "正向指标", IsPlain: true),
        new("数，越少越好", "a figure of which less is better", "≤100", "110", "指标方向 == \\\"反向\\\"", "反向指标", IsPlain: true),
        new("不许有，已经发生", "none allowed, one happened", "≤0起", "1起", "年度指标值 == 0", "目标为零", IsPlain: false),
        new("区间", "a range", "3-5次", "4次", "年度指标值类型 == \\\"区间\\\"", "区间指标", IsPlain: false),
        new("写等号", "an equality", "=100", "90", "比较符 == \\\"=\\\"", "等于目标", IsPlain: false),
        new("时限", "a deadline", "12月底前", "11月", "年度指标值类型 == \\\"日期\\\"", "时限指标", IsPlain: false),
    ];

    private static readonly string[] OutputLevels = ["数量指标", "质量指标", Deadlines];
    private static readonly decimal[] Weights = [1, 2, 3, 5, 8, 10, 15, 20, 30];

    private readonly BookTrees _book;
    private readonly BookProgram _program;
    private readonly SampleRows _samples;
    private readonly List<(Kind Kind, string Row, string English)> _found = [];
    private readonly bool _asksWeight;
    private int? _taken;
    private int _rows;

    private UnscoredRows(BookTrees book, BookProgram program, SampleRows samples)
    {
        _book = book;
        _program = program;
        _samples = samples;
        _asksWeight = book.Entries.Any(e => SymbolUse.Of(e.Condition).Any(s => s.Name == FactTable.NameOf(nameof(RowFacts.Weight))));
    }

    /// <summary>Of a book in which all else is well, and whose entries are its own: rows that go astray are told elsewhere.</summary>
    public static void Check(BookTrees book, BookProgram program, SampleRows samples)
    {
        if (book.Document.Bag.Count == 0 && book.Entries.Any(e => e.Definition.When.Bag == book.Document.Bag))
        {
            new UnscoredRows(book, program, samples).Check();
        }
    }

    private DiagnosticBag Bag => _book.Document.Bag;

    private void Check()
    {
        foreach (WeightDefinition group in _book.Document.Weights.Where(w => w.Name != RowFacts.ExecutionRow && w.Weight > 0 && !w.Name.Contains(Satisfaction, StringComparison.Ordinal)))
        {
            foreach (Kind kind in Kinds.Where(k => Suits(k, group.Name)))
            {
                TryKind(group, kind);
            }
        }

        if (_found.Count > 0)
        {
            Report();
        }
    }

    /// <summary>A cost is kept under a figure; deadlines stand among the outputs.</summary>
    private bool Suits(Kind kind, string group) =>
        (kind.IsPlain || _book.Workflows.ContainsKey(kind.Shape))
        && (!group.Contains(Cost, StringComparison.Ordinal) || kind.Target[0] == '≤')
        && (kind.Shape != "时限指标" || group.Contains(Output, StringComparison.Ordinal));

    private void TryKind(WeightDefinition group, Kind kind)
    {
        foreach (RowHead head in Heads(group.Name, kind))
        {
            foreach (decimal weight in kind.IsPlain && _asksWeight ? Weights.Append(group.Weight).Where(w => w <= group.Weight) : [Math.Min(10, group.Weight)])
            {
                RowFacts facts = _samples.Weighing(head, weight, kind.Target, kind.Actual);
                if (++_rows > MostRows || IsScored(facts))
                {
                    continue;
                }

                Note(kind, head, _asksWeight && kind.IsPlain ? weight : null);
                return;
            }
        }
    }

    private IEnumerable<RowHead> Heads(string group, Kind kind)
    {
        IEnumerable<string> levels = kind.Shape == "时限指标" ? [Deadlines]
            : group.Contains(Output, StringComparison.Ordinal) ? OutputLevels.Where(l => kind.Shape != "区间指标" || l != Deadlines)
            : [""];
        return levels.Select(l => new RowHead(group, l, _samples.AnyName));
    }

    private bool IsScored(RowFacts facts)
    {
        int entry = _program.Select(facts, out bool failed);
        if (failed || facts is not { Doubt: RowDoubt.None, IsDirectionOpen: false })
        {
            return true; // A question to the person, which scoring asks.
        }

        bool isScored = entry >= 0 && (_program.Workflow(entry).Run(facts, out _, out bool ruleFailed) >= 0 || ruleFailed);
        if (!isScored && entry >= 0 && _book.Entries[entry].Definition.When.Bag == Bag)
        {
            _taken ??= entry;
        }

        return isScored;
    }

    private void Note(Kind kind, RowHead head, decimal? weight)
    {
        string place = head.Level1 + (head.Level2.Length > 0 ? "·" + head.Level2 : "");
        string points = weight is { } number ? $"（{PrintedNumber.Short(number)} 分的）" : "";
        _found.Add((kind, $"{place}{points}里{kind.Name}的行，如“{kind.Target}”完成“{kind.Actual}”", $"{kind.English} in {Languages.Quoted(place)}{(weight is { } w ? $" of {PrintedNumber.Short(w)} points" : "")}, such as {Languages.Quoted(kind.Target)} against {Languages.Quoted(kind.Actual)}"));
    }

    /// <summary>One message, at the entry that takes such rows and cannot score them, else at the last one.</summary>
    private void Report()
    {
        EntryTrees at = _taken is { } taken ? _book.Entries[taken] : _book.Entries.Last(e => e.Definition.When.Bag == Bag);
        string[] add = [.. _found.Select(f => f.Kind).Distinct().Where(k => _book.Workflows.ContainsKey(k.Shape)).OrderBy(k => k.IsPlain).Select(k => $"{{ \"when\": \"{k.When}\", \"use\": \"{k.Shape}\" }}")];
        (string where, string english) = _taken is null ? ("后", "after") : ("前", "before");
        (string narrow, string narrowEnglish) = _taken is null ? ("", "") : ("，或把这一条的 when 写窄", ", or narrow its when");
        string way = add.Length == 0 ? "请补上能给它们计分的计分项，或改 when" : $"请在这一条{where}面加：{string.Join("，", add)}{narrow}";
        string wayEnglish = add.Length == 0 ? "Add entries that score them, or change when" : $"Add {english} this entry: {Languages.Quoted(add)}{narrowEnglish}";
        at.Definition.When.Report(DiagnosticCatalog.RowsNotScored, 0, string.Join("；", _found.Select(f => f.Row)), way, string.Join("; ", _found.Select(f => f.English)), wayEnglish);
    }

    /// <summary>A kind of row, and the entry that would score it.</summary>
    private sealed record Kind(string Name, string English, string Target, string Actual, string When, string Shape, bool IsPlain);
}
