using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Model;

namespace SelfEval.Workbench.Bulk;

/// <summary>What a change of rules does to many forms (成批影响).</summary>
public sealed class ImpactJob : BulkJob
{
    /// <summary>Its place in a workspace and in addresses.</summary>
    public const string Kind = "impact";

    private const int MostAffected = 50;

    internal ImpactJob(string folder, (string Key, RuleBook Book) before, (string Key, RuleBook Book) after)
        : base(folder, before.Key, after.Key) => Impact = new ImpactAnalysis(before.Book, after.Book, MostAffected);

    /// <summary>The comparison; to be read once the job has ended.</summary>
    public ImpactAnalysis Impact { get; }

    /// <summary>The report as a web page, once the job is done.</summary>
    public string Report => Path.Combine(Folder, "影响.html");

    private protected override void Take(SelfEvaluation form, string source) => Impact.Add(form, source);

    /// <summary>The same as a workbook (.xlsx).</summary>
    public string Workbook => Path.Combine(Folder, "影响.xlsx");

    private protected override void Finish(CancellationToken stop)
    {
        OutputFile.Write(Report, (TextWriter report) => Impact.WriteHtml(report));
        using FileStream workbook = File.Create(Workbook);
        ImpactWorkbook.WriteAsync(Impact, workbook, stop).GetAwaiter().GetResult();
    }
}
