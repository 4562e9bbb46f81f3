using System.CommandLine;
using SelfEval.Batch;
using SelfEval.Documents;
using SelfEval.Files;

namespace SelfEval.Cli.Verbs;

/// <summary><c>selfeval batch IN.ndjson</c>: a file of forms to a file of cards, however long.</summary>
internal static class BatchVerb
{
    public static Command Create(Session session)
    {
        var input = new Argument<string>("IN.ndjson") { Description = session.Say("自评表文件，一行一张表；.gz 直接读。也可以是 Word、Excel、网页、PDF、CSV 文件、文件夹或压缩包，读出的表写到结果旁边的 .forms.ndjson", "forms, one a line; .gz is unpacked. Or a document, a folder or a zip of them, whose forms are written to the .forms.ndjson beside the result") };
        var rules = new Option<string>("--rules") { Required = true, Description = session.Say("规则书：文件，或内置规则书的编号", "rule book: a file or a built-in id"), HelpName = "BOOK" };
        var output = new Option<string?>("--out") { Description = session.Say("评分结果文件，一行一张评分卡；读不懂的行写到同名的 .errors.ndjson。从标准输入（-）读时可以不写：一行进一行出，读不懂的也在原位", "cards, one a line; refused lines go to the .errors.ndjson beside it. May be left out where IN is - (standard input): a line out for every line in, refused ones in their place"), HelpName = "OUT.ndjson" };
        var brief = new Option<bool>("--brief") { Description = session.Say("简式：只写得分、规则、疑点代码和位置，不写文字，大小约为十分之一", "scores, rules, codes and places alone, no texts: a tenth of the size") };
        var csv = new Option<string?>("--csv") { Description = session.Say("另写一份表格汇总，可用电子表格打开", "also write a summary for spreadsheets"), HelpName = "FILE.csv" };
        var xlsx = new Option<string?>("--xlsx") { Description = session.Say("另写一份 Excel 工作簿：汇总、疑点、指标、统计", "also write an Excel workbook: forms, findings, indicators, figures"), HelpName = "FILE.xlsx" };
        var resume = new Option<bool>("--resume") { Description = session.Say("接着上次中断的地方做，结果与不中断时一字不差", "go on where a killed run came to; the result is the same, byte for byte") };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => Environment.ProcessorCount, Description = session.Say("线程数，默认每个处理器一个", "threads, by default one a processor"), HelpName = "N" };
        Option<string?> layout = Layouts.Option(session);
        var json = new Option<bool>("--json") { Description = session.Say("汇总输出 JSON", "print the summary as JSON") };
        threads.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && (!int.TryParse(r.Tokens[0].Value, out int n) || n is < 1 or > 1024))
            {
                r.AddError(session.Say("--threads 应是 1 到 1024 的整数", "--threads takes a whole number from 1 to 1024"));
            }
        });
        var command = new Command("batch", session.Say("给一个文件里的许多自评表计分：可中断续做，内存不随文件变大", "score a file of forms: can be resumed, memory does not grow with the file"));
        command.Add(input);
        foreach (Option option in (Option[])[rules, output, brief, csv, xlsx, layout, resume, threads, json])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            session, new Request(parsed.GetValue(input)!, parsed.GetValue(rules)!, parsed.GetValue(output), parsed.GetValue(csv), parsed.GetValue(xlsx), parsed.GetValue(layout), parsed.GetValue(resume), parsed.GetValue(threads), parsed.GetValue(json), parsed.GetValue(brief))));
        return command;
    }

    private static int Run(Session session, Request request)
    {
        if (request.IsFilter && request.Input != Device.StandardInput)
        {
            session.Complain("缺少 --out：评分结果写到哪个文件", "--out is missing: the file for the cards");
            return Session.WrongUsage;
        }

        if (!Books.TryFind(session, request.Rules, out RuleBook? book, out int status))
        {
            return status;
        }

        if (!Layouts.TryFind(session, request.Layout, out DocumentLayout? layout))
        {
            return Session.InputHasErrors;
        }

        var options = new BatchFileOptions(BatchInput.FileOf(request.Input, request.Output), request.Output, request.Csv, request.Threads, session.English, request.Resume) { IsBrief = request.Brief, IsFilter = request.IsFilter };
        using var input = new FormInput(session, layout);
        return CanWriteWorkbook(session, request) && BatchInput.TryPrepare(session, input, options, request.Input, [request.Layout, .. book.Files], request.Xlsx)
            ? Score(session, new Scorer(book), options, request)
            : Session.WrongUsage;
    }

    private static int Score(Session session, Scorer scorer, BatchFileOptions options, Request request)
    {
        BatchTally? tally = null;
        Finding? problem = null;
        bool isDone;
        try
        {
            using var run = new BatchFile(scorer, options);
            isDone = BatchProgress.Watch(session, options.Input, progress => run.TryRun(progress, out tally, out problem, session.Stop));
        }
        catch (OperationCanceledException)
        {
            session.Complain("已中断。加 --resume 可以接着做", "Interrupted. --resume goes on from here");
            return Session.InputHasErrors;
        }

        if (!isDone)
        {
            session.Complain(problem!);
            return Session.WrongUsage;
        }

        if (request.Xlsx is { } workbook)
        {
            OutputFile.Write(workbook, (Stream file) => BatchWorkbook.WriteAsync(options.Output, file, BatchInput.Links(options, request.Input, workbook), session.Stop).GetAwaiter().GetResult());
        }

        if (request.IsFilter)
        {
            // What was refused stands among the cards; whoever drives the filter adds up by selfeval summary.
            return Session.Done;
        }

        BatchReport.Print(session, tally!, options, request.Json);
        return tally!.Refused > 0 ? Session.InputHasErrors : Session.Done;
    }

    /// <summary>The workbook is made from the file of cards, once that is complete.</summary>
    private static bool CanWriteWorkbook(Session session, Request request)
    {
        if (request.Xlsx is not null && request.Brief)
        {
            session.Complain("--xlsx 要用评分卡里的文字，不能和 --brief 一起用", "--xlsx needs the texts of the cards and does not go with --brief");
            return false;
        }

        if (request.Xlsx is null || (!Device.Is(request.Output) && request.Xlsx.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        session.Complain("--xlsx 应以 .xlsx 结尾，--out 应是文件", "--xlsx takes a name that ends in .xlsx, and --out must be a file");
        return false;
    }

    private sealed record Request(string Input, string Rules, string? Out, string? Csv, string? Xlsx, string? Layout, bool Resume, int Threads, bool Json, bool Brief)
    {
        public bool IsFilter => Out is null;

        public string Output => Out ?? Device.StandardOutput;
    }
}
