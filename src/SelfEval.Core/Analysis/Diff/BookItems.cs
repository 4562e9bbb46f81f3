using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Analysis.Diff;

/// <summary>
/// Takes an effective book apart into items that compare by name. What only lays the file out (order of members, comments, places in the
/// file, which book a part was inherited from) makes no item.
/// </summary>
internal sealed class BookItems
{
    private readonly BookDocument _book;
    private readonly BookDocument _other;
    private readonly IReadOnlyList<ScoringKey> _scoringKeys;
    private readonly UsedNames _used;
    private readonly OpenScope _rows;
    private readonly List<BookItem> _items = [];

    private BookItems(BookTrees book, BookDocument other, IReadOnlyList<ScoringKey> scoringKeys)
    {
        _book = book.Document;
        _other = other;
        _scoringKeys = scoringKeys;
        _used = new UsedNames(book);
        _rows = OpenScope.Of(_book, FactScope.Indicator);
    }

    /// <summary>The items of both books; an item's facets may depend on the other book, as the years of a dated value do.</summary>
    public static (IReadOnlyList<BookItem> Before, IReadOnlyList<BookItem> After) Of(BookTrees before, BookTrees after)
    {
        (IReadOnlyList<ScoringKey> old, IReadOnlyList<ScoringKey> young) = ScoringKeys.Match(before.Document.Scoring, after.Document.Scoring);
        return (new BookItems(before, after.Document, old).Read(), new BookItems(after, before.Document, young).Read());
    }

    private List<BookItem> Read()
    {
        AddBook();
        foreach (BasisDocument basis in _book.Basis)
        {
            string name = $"《{basis.Title}》{basis.Number}";
            Add(new BookItem(BookGroup.Basis, basis.Number ?? basis.Title, "依据" + name, "basis " + name,
            [
                BookFacet.Wording("title", "名称", "title", basis.Title),
                BookFacet.Wording("article", "条款", "article", basis.Article),
                BookFacet.Wording("confirmed", "核实情况", "confirmation", basis.IsConfirmed ? "已核实" : "未核实"),
            ]) { IsWording = true });
        }

        foreach (WeightDefinition weight in _book.Weights)
        {
            Add(new BookItem(BookGroup.Weight, weight.Name, $"一级指标“{weight.Name}”的分值", $"weight of '{weight.Name}'", [BookFacet.Figure("weight", "", "", Plain(weight.Weight))]));
        }

        foreach (GradeDefinition grade in _book.Grades)
        {
            Add(new BookItem(BookGroup.Grade, grade.Name, $"等级“{grade.Name}”的下限（含）", $"lower limit of grade '{grade.Name}'", [BookFacet.Figure("from", "", "", Plain(grade.From))]));
        }

        AddParameters(_book.Parameters, _other.Parameters, BookGroup.Parameter, null, "参数", "parameter ");
        AddTallies();
        AddSteps("总分步骤", "step on the total", _book.TotalSteps, _other.TotalSteps, BookGroup.TotalStep);
        AddSteps("复核", "review", _book.Review is null ? [] : [_book.Review], _other.Review is null ? [] : [_other.Review], BookGroup.Review);
        AddScoring();
        foreach (WorkflowDefinition workflow in _book.Workflows)
        {
            AddWorkflow(workflow);
        }

        foreach (CheckDefinition check in _book.Checks)
        {
            AddCheck(check);
        }

        return _items;
    }

    private void AddBook() => Add(new BookItem(BookGroup.Book, "", "规则书", "rule book",
    [
        BookFacet.Wording("id", "编号", "id", _book.Id),
        BookFacet.Wording("title", "名称", "title", _book.Title),
        BookFacet.Wording("version", "版本", "version", _book.Version),
        BookFacet.Figure("requires", "自备的词", "required words", _book.Requires.Count == 0 ? "无" : string.Join("、", _book.Requires.Select(r => r.Name))),
        BookFacet.Figure("effective", "适用年度", "years in force", _book.Effective.ToString()),
        BookFacet.Figure("rounding.score", "每项得分取舍", "rounding of scores", Rounding(_book.ScoreRounding)),
        BookFacet.Figure("rounding.total", "总分取舍", "rounding of the total", Rounding(_book.TotalRounding)),
        BookFacet.Figure("gradeBy", "等级依据", "grading", _book.GradesExactTotal is true ? "取舍前的总分" : "取舍后的总分"),
    ]));

    private void AddParameters(IReadOnlyList<ParameterDefinition> own, IReadOnlyList<ParameterDefinition> others, BookGroup group, BookItem? parent, string chinese, string english)
    {
        foreach (ParameterDefinition parameter in own)
        {
            ParameterDefinition? other = others.FirstOrDefault(o => o.Name == parameter.Name);
            Add(new BookItem(group, parameter.Name, $"{chinese}“{parameter.Name}”", $"{english}'{parameter.Name}'", ParameterFacets.Of(parameter, other ?? parameter)) { Parent = parent, IsIdle = group == BookGroup.Parameter && _used.IsIdleParameter(parameter.Name) });
        }
    }

    private void AddScoring()
    {
        for (int i = 0; i < _book.Scoring.Count; i++)
        {
            ScoringEntry entry = _book.Scoring[i];
            var item = new BookItem(BookGroup.Scoring, _scoringKeys[i].Key, $"计分项{BookChange.Quote(entry.When.Text == "true" ? "其余各行" : Words(entry.When, _rows))}", $"scoring entry '{entry.When.Text}'", EntryFacets(entry)) { IsOrdered = true };
            Add(item);
            AddParameters(entry.With, _scoringKeys[i].Partner?.With ?? [], BookGroup.With, item, item.Chinese + "的参数", item.English + ", ");
        }
    }

    private void AddTallies()
    {
        foreach (TallyDefinition tally in _book.Tallies)
        {
            Add(new BookItem(BookGroup.Tally, tally.Name, $"统计“{tally.Name}”", $"tally '{tally.Name}'",
                [Expression("when", "条件", "condition", tally.When, _rows), Expression("sum", "加总算式", "sum", tally.Sum, _rows)]));
        }

        foreach (ChoiceDefinition choice in _book.Choices)
        {
            Add(new BookItem(BookGroup.Choice, choice.Name, $"择一“{choice.Name}”", $"choice '{choice.Name}'",
                [Expression("when", "条件", "condition", choice.When, _rows), BookFacet.Figure("take", "取法", "way to take", choice.Take)]));
        }
    }

    /// <summary>Steps have no names; a workflow serves a book once.</summary>
    private void AddSteps(string chinese, string english, IReadOnlyList<ScoringEntry> own, IReadOnlyList<ScoringEntry> others, BookGroup group)
    {
        foreach (ScoringEntry step in own)
        {
            var item = new BookItem(group, step.Use, $"{chinese}“{step.Use}”", $"{english} '{step.Use}'", EntryFacets(step)) { IsOrdered = true };
            Add(item);
            AddParameters(step.With, others.FirstOrDefault(o => o.Use == step.Use)?.With ?? [], BookGroup.With, item, item.Chinese + "的参数", item.English + ", ");
        }
    }

    private IReadOnlyList<BookFacet> EntryFacets(ScoringEntry entry) =>
    [
        BookFacet.Figure("use", "规则组", "workflow", entry.Use),
        Expression("when", "条件", "condition", entry.When, _rows),
        BookFacet.Figure("bonus", "加分", "bonus", entry.AllowsBonus ? "得分可以超过分值" : "得分不超过分值"),
        new("set", "另行赋值", "facts set", Set(entry, s => s.Text), Set(entry, Words)) { IsText = true, Words = Set(entry, s => Words(s, _rows)) },
    ];

    private static string? Set(ScoringEntry entry, Func<RuleText, string> text) =>
        entry.Set.Count == 0 ? null : string.Join('；', entry.Set.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => $"{s.Name} = {text(s.Expression)}"));

    private void AddWorkflow(WorkflowDefinition workflow)
    {
        bool isIdle = _used.IsIdleWorkflow(workflow.Name);
        var item = new BookItem(BookGroup.Workflow, workflow.Name, $"规则组“{workflow.Name}”", $"workflow '{workflow.Name}'", []) { IsIdle = isIdle };
        Add(item);
        OpenScope scope = AddLocals(workflow.Globals, BookGroup.GlobalParam, item, _rows);
        foreach (RuleDefinition rule in workflow.Rules)
        {
            OpenScope inner = rule.Locals.Aggregate(scope, (names, local) => names.With(local, out _));
            var part = new BookItem(BookGroup.Rule, rule.Name, $"{item.Chinese}的规则“{rule.Name}”", $"{item.English}, rule '{rule.Name}'", Facets(rule, inner)) { Parent = item, IsOrdered = true, IsIdle = isIdle };
            Add(part);
            AddLocals(rule.Locals, BookGroup.LocalParam, part, scope);
        }
    }

    private void AddCheck(CheckDefinition check)
    {
        OpenScope outer = OpenScope.Of(_book, CheckTrees.ScopeOf(check.Each));
        OpenScope scope = check.Rule.Locals.Aggregate(outer, (names, local) => names.With(local, out _));
        var item = new BookItem(BookGroup.Check, check.Rule.Name, $"检查项“{check.Rule.Name}”", $"check '{check.Rule.Name}'",
        [
            BookFacet.Figure("enabled", "启用", "enabled", check.Rule.Enabled ? "是" : "否"),
            BookFacet.Figure("code", "代码", "code", check.Code),
            BookFacet.Figure("severity", "严重程度", "severity", DiagnosticText.Label(check.Severity)),
            BookFacet.Figure("kind", "类别", "kind", check.Kind),
            BookFacet.Figure("each", "核对范围", "rows", check.Each),
            Expression("condition", "关系", "relation", check.Rule.Condition, scope),
            BookFacet.Figure("unless", "让位于", "gives way to", check.Unless.Count == 0 ? "无" : string.Join('、', check.Unless.Select(c => c.Text))),
            BookFacet.Wording("group", "分组", "group", check.Group),
            BookFacet.Wording("message", "疑点文字", "message", check.Message.Text),
            BookFacet.Wording("english", "英文疑点", "English message", check.English?.Text),
            BookFacet.Wording("where", "位置", "place in the file", check.Where),
            BookFacet.Wording("place", "单元格", "cell", check.Place.Text),
            BookFacet.Wording("basis", "依据", "basis", check.Basis),
        ]);
        Add(item);
        AddLocals(check.Rule.Locals, BookGroup.LocalParam, item, outer);
    }

    /// <summary>The names with those of the parts.</summary>
    private OpenScope AddLocals(IReadOnlyList<LocalDefinition> locals, BookGroup group, BookItem parent, OpenScope scope)
    {
        foreach (LocalDefinition local in locals)
        {
            Add(new BookItem(group, local.Name, $"{parent.Chinese}的“{local.Name}”", $"{parent.English}, '{local.Name}'", [Expression("expression", "算式", "expression", local.Expression, scope)]) { Parent = parent, IsIdle = parent.IsIdle });
            scope = scope.With(local, out _);
        }

        return scope;
    }

    private static IReadOnlyList<BookFacet> Facets(RuleDefinition rule, OpenScope scope) =>
    [
        BookFacet.Figure("enabled", "启用", "enabled", rule.Enabled ? "是" : "否"),
        Expression("condition", "条件", "condition", rule.Condition, scope),
        Expression("score", "得分算式", "score", rule.Score, scope),
        BookFacet.Figure("judgement", "判断", "judgement", rule.IsJudgement ? "是" : "否"),
        BookFacet.Wording("explanation", "说明", "explanation", rule.Template?.Text),
    ];

    private static BookFacet Expression(string name, string chinese, string english, RuleText? text, OpenScope scope) =>
        new(name, chinese, english, text?.Text, text is null ? null : Words(text)) { IsText = true, Words = text is null ? null : Words(text, scope) };

    /// <summary>The expression as people say it; what cannot be read stays as it is.</summary>
    private static string Words(RuleText text, OpenScope scope) => scope.Compile(text, null) is { } tree ? TreeWords.Of(tree) : text.Text;

    /// <summary>White space outside texts does not count: the words and signs alone compare.</summary>
    public static string Words(RuleText text) =>
        new ExpressionLexer(text).Read() is { } tokens ? string.Join('\n', tokens.Select(t => t.Text)) : text.Text;

    private static string Rounding(RoundingDefinition? written)
    {
        RoundingDefinition rounding = written ?? RoundingDefinition.Standard;
        return rounding.Mode == "不取舍" ? rounding.Mode : $"{rounding.Mode}，{rounding.Decimals} 位小数";
    }

    private void Add(BookItem item) => _items.Add(item);
}
