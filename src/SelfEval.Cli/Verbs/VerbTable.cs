namespace SelfEval.Cli.Verbs;

/// <summary>All verbs, in the order in which help lists them.</summary>
internal static class VerbTable
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("score", VerbGroup.Forms, ScoreVerb.Create, "selfeval score 自评表.docx --rules national-2020-project", "selfeval score 2024年自评 --json", "selfeval score *.xlsx --rules 我的规则/rulebook.json --fail-on error"),
        new("check-form", VerbGroup.Forms, CheckFormVerb.Create, "selfeval check-form 自评表.docx", "selfeval check-form 2024年自评 --json", "selfeval check-form 自评表.json --sarif 疑点.sarif"),
        new("explain", VerbGroup.Forms, ExplainVerb.Create, "selfeval explain 自评表.docx --rules national-2020-project", "selfeval explain 自评表.docx#2 --rules checks --indicator 预算执行率"),
        new("read", VerbGroup.Forms, ReadVerb.Create, "selfeval read 自评表.docx", "selfeval read 2024年自评 --out 自评表.ndjson"),
        new("mark", VerbGroup.Forms, MarkVerb.Create, "selfeval mark 自评表.docx --rules national-2020-project -o 批注.docx"),
        new("opinion", VerbGroup.Forms, OpinionVerb.Create, "selfeval opinion 自评表.docx --rules national-2020-project -o 复核意见.docx"),
        new("fill", VerbGroup.Forms, FillVerb.Create, "selfeval fill 自评表.json -o 自评表.xlsx"),
        new("new-form", VerbGroup.Forms, NewFormVerb.Create, "selfeval new-form 样表.xlsx"),
        new("whatif", VerbGroup.Forms, WhatIfVerb.Create, "selfeval whatif 自评表.json --goal 90"),
        new("books", VerbGroup.Rules, BooksVerb.Create, "selfeval books"),
        new("new", VerbGroup.Rules, NewVerb.Create, "selfeval new 我的规则 --from 湖南"),
        new("check", VerbGroup.Rules, CheckVerb.Create, "selfeval check 我的规则", "selfeval check 我的规则 --watch"),
        new("test", VerbGroup.Rules, TestVerb.Create, "selfeval test 我的规则 --coverage"),
        new("fmt", VerbGroup.Rules, FmtVerb.Create, "selfeval fmt 我的规则/rulebook.json --write"),
        new("book", VerbGroup.Rules, BookVerb.Create, "selfeval book to-xlsx 我的规则 -o 规则.xlsx", "selfeval book from-xlsx 规则.xlsx -o 我的规则"),
        new("diff", VerbGroup.Rules, DiffVerb.Create, "selfeval diff lusong-2023 我的规则"),
        new("impact", VerbGroup.Rules, ImpactVerb.Create, "selfeval impact lusong-2023 我的规则 --forms 2024年自评 --html 影响.html"),
        new("batch", VerbGroup.Systems, BatchVerb.Create, "selfeval batch 自评表.ndjson --rules national-2020-project -o 结果.ndjson", "selfeval batch 2024年自评 --rules national-2020-project -o 结果.ndjson --xlsx 汇总.xlsx"),
        new("summary", VerbGroup.Systems, SummaryVerb.Create, "selfeval summary 结果1.ndjson 结果2.ndjson"),
        new("completion", VerbGroup.Systems, CompletionVerb.Create, "selfeval completion bash >> ~/.bashrc"),
    ];

    /// <summary>The verb of that name; null where there is none.</summary>
    public static Verb? Find(string? name) => All.FirstOrDefault(v => v.Name == name);
}
