using System.Globalization;
using System.Text;
using SelfEval.Batch;
using SelfEval.Model;
using SelfEval.Tests.Files;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Batches;

/// <summary>
/// A folder in which runs of some thirty blocks take a tenth of a second: a few forms among lines that are refused quickly. A run can be stopped behind any block.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    public const int Lines = 440;

    /// <summary>A line in so many is a form, the one behind it blank.</summary>
    public const int Apart = 20;

    private const string Scored = "hubei";

    private static readonly string[] Texts = [.. Enumerable.Range(0, Lines).Select(i => (i % Apart) switch
    {
        0 => GeneratedForms.Text(i),
        1 => " \t",
        _ => string.Create(CultureInfo.InvariantCulture, $"{{\"unit\":\"第{i:000}行{new string('x', 4_500)}"),
    })];

    private readonly WorkFolder _folder = new();

    public RunFolder() => Restore();

    public static Scorer Scorer { get; } = new(RuleBooks.Find(Scored)!);

    public static IReadOnlyList<int> FormLines { get; } = [.. Enumerable.Range(0, Lines).Where(i => i % Apart == 0).Select(i => i + 1)];

    public static IReadOnlyList<int> RefusedLines { get; } = [.. Enumerable.Range(0, Lines).Where(i => i % Apart > 1).Select(i => i + 1)];

    public IReadOnlyList<string> Names => _folder.Names;

    public BatchFileOptions Options => new(At("in.ndjson"), At("out.ndjson"), At("out.csv"), 1, English: false, Resume: false);

    public static SelfEvaluation Form(int line) => EvaluationFile.Parse(Texts[line - 1], "");

    public void Dispose() => _folder.Dispose();

    public string At(string name) => _folder.At(name);

    public string Text(string name) => Encoding.UTF8.GetString(_folder.Bytes(name));

    public string[] TextLines(string name) => Text(name).TrimEnd('\n').Split('\n');

    public void Write(string name, string text) => _folder.Write(name, text);

    public void Restore() => _folder.Write("in.ndjson", string.Join('\n', Texts) + "\n");

    public (BatchTally? Tally, Finding? Problem) Run(BatchFileOptions options, Action<long, long>? progress = null, Scorer? scorer = null)
    {
        using var run = new BatchFile(scorer ?? Scorer, options);
        bool isDone = run.TryRun(progress, out BatchTally? tally, out Finding? problem, CancellationToken.None);
        isDone.Should().Be(tally is not null).And.Be(problem is null);
        return (tally, problem);
    }

    /// <summary>Stops behind a block, as if killed there.</summary>
    public void Stop(BatchFileOptions options, int blocks)
    {
        using var stop = new CancellationTokenSource();
        using var run = new BatchFile(Scorer, options);
        int done = 0;
        run.Invoking(r => r.TryRun((_, _) => Count(), out _, out _, stop.Token)).Should().Throw<OperationCanceledException>();

        void Count()
        {
            if (++done == blocks)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Holds what there is to what a whole run writes that nobody stopped.</summary>
    public void AssertWhole()
    {
        using var other = new RunFolder();
        other.Run(other.Options).Problem.Should().BeNull();
        AssertSame(other.Contents());
    }

    public void AssertSame(Dictionary<string, string> expected)
    {
        Dictionary<string, string> contents = Contents();
        contents.Keys.Should().Equal(expected.Keys);
        contents.Where(c => c.Value != expected[c.Key]).Select(c => c.Key).Should().BeEmpty("these are the same bytes");
    }

    /// <summary>The folder's files and what they hold, the input left out.</summary>
    public Dictionary<string, string> Contents() => _folder.Names.Where(n => n != "in.ndjson").ToDictionary(n => n, Text);
}
