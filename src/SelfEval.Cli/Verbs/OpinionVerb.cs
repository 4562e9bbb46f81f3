using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using SelfEval.Documents;
using SelfEval.Documents.Writing.Opinions;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval opinion FORM… --out FILE</c>: the review opinion that a reviewer signs.</summary>
internal static class OpinionVerb
{
    public static Command Create(Session session)
    {
        var forms = new Argument<string[]>("FORM") { Arity = ArgumentArity.OneOrMore, Description = session.Say("自评表：JSON，或 Word、Excel、网页、PDF、CSV 文件、文件夹、压缩包，可以有几个", "forms: JSON, or Word, Excel, web page, PDF, CSV, folders and zips of them") };
        var output = new Option<string>("--out") { Required = true, Description = session.Say("要写的文件，.docx 或 .html，几张表各起一页；或一个文件夹，一张表一份", "the file to write, .docx or .html, several forms each beginning a page; or a folder for a file each"), HelpName = "FILE|FOLDER" };
        var kind = new Option<string>("--kind") { DefaultValueFactory = _ => "docx", Description = session.Say("写进文件夹的格式：docx 或 html，默认 docx", "what to write into a folder: docx or html, by default docx"), HelpName = "docx|html" };
        kind.AcceptOnlyFromAmong("docx", "html");
        var rules = new Option<string?>("--rules") { Description = session.Say("规则书：文件，或内置规则书的编号；不写就用表里 ruleBook 指定的", "rule book: a file or a built-in id; by default the one that the form names"), HelpName = "BOOK" };
        var texts = new Option<string?>("--texts") { Description = session.Say("本单位的用语（JSON），只写要换的句子", "a file (JSON) with sentences of your own, those to be replaced only"), HelpName = "FILE" };
        Option<string?> layout = Layouts.Option(session);
        var command = new Command("opinion", session.Say("出复核意见：依据、得分、差异和理由、疑点、没有核对的部分、签字处", "write the review opinion: basis, score, differences with reasons, findings, what was not verified, signatures")) { forms, output, kind, rules, texts, layout };
        command.SetAction(parsed => Run(session, new Request(parsed.GetValue(forms)!, parsed.GetValue(output)!, parsed.GetValue(kind)!, parsed.GetValue(rules), parsed.GetValue(texts), parsed.GetValue(layout))));
        return command;
    }

    private static int Run(Session session, Request request)
    {
        bool isFolder = IsFolder(request.Output);
        if (!isFolder && Path.GetExtension(request.Output).ToUpperInvariant() is not (".DOCX" or ".HTML" or ".HTM"))
        {
            session.Complain($"“{request.Output}”应以 .docx 或 .html 结尾，或者是文件夹", $"'{request.Output}' must end in .docx or .html, or be a folder");
            return Session.WrongUsage;
        }

        if (!TryFindTexts(session, request.Texts, out OpinionTexts? texts) || !Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        using var input = new FormInput(session, layout);
        var forms = new ScoredForms(session, request.Rules, input);
        forms.Score(request.Forms);
        (string File, ScoreCard[] Cards)[] files = isFolder
            ? [.. OpinionFiles.Of(request.Output, request.Kind, forms.Cards.Select(c => c.Card)).Select(f => (f.File, new[] { f.Card }))]
            : [(request.Output, [.. forms.Cards.Select(c => c.Card)])];
        if (!OutputCheck.Passes(session, [.. FormInput.Files(request.Forms), request.Rules, request.Texts, request.Layout, .. forms.Cards.SelectMany(c => c.Card.Book.Files)], [.. files.Select(f => f.File)]))
        {
            return Session.WrongUsage;
        }

        if (forms.Cards.Count == 0)
        {
            return Math.Max(forms.Status, Session.InputHasErrors);
        }

        if (isFolder)
        {
            Directory.CreateDirectory(request.Output);
        }

        foreach ((string file, ScoreCard[] cards) in files)
        {
            OutputFile.Write(file, (Stream output) => ReviewOpinion.Write(cards, texts, asPage: !file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase), output));
            session.Output.WriteLine(session.Say($"已写好 {file}：复核意见 {cards.Length} 份", $"Wrote {file}: {cards.Length} opinions"));
        }

        return forms.Status;
    }

    /// <summary>A name without an ending is a folder, be it there or not.</summary>
    private static bool IsFolder(string output) => Directory.Exists(output) || Path.EndsInDirectorySeparator(output) || Path.GetExtension(output).Length == 0;

    private static bool TryFindTexts(Session session, string? file, [NotNullWhen(true)] out OpinionTexts? texts)
    {
        texts = OpinionTexts.Standard;
        if (file is not null)
        {
            texts = OpinionTexts.TryLoad(file, out IReadOnlyList<Diagnostic> diagnostics);
            session.Complain(diagnostics);
        }

        return texts is not null;
    }

    private sealed record Request(string[] Forms, string Output, string Kind, string? Rules, string? Texts, string? Layout);
}
