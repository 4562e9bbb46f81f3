using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Measured;

/// <summary>Reading and checking a book in a warm process, and scoring with it until its rules are fused; for a cold one see <c>ratios</c>.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, iterationCount: 7, warmupCount: 2)]
public class LoadBook
{
    private const int RowsUntilFused = 250;

    private readonly SelfEvaluation _form = ManyRules.Form(0);
    private string _text = "";

    [Params(10, 100, 1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Write() => _text = Book(Rules);

    [Benchmark]
    public object Load() => RuleBook.TryParse(_text, "generated", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics) ? book : throw new RuleBookBroken(diagnostics[0].ToString());

    /// <summary>The first workflow and the choice among all of them, compiled to delegates.</summary>
    [Benchmark]
    public object LoadAndFuse()
    {
        var scorer = new Scorer((RuleBook)Load());
        for (int i = 0; i < RowsUntilFused; i++)
        {
            scorer.Score(_form);
        }

        return scorer;
    }

    /// <summary>A book of so many rules, ten to a workflow.</summary>
    internal static string Book(int rules)
    {
        var text = new StringBuilder("""{"id":"generated","title":"生成","version":"1.0.0","weights":{"产出指标":100},"grades":[{"name":"优","from":90},{"name":"差","from":0}],"scoring":[""");
        int workflows = Math.Max(1, rules / 10);
        text.AppendJoin(',', Enumerable.Range(0, workflows).Select(w => string.Create(CultureInfo.InvariantCulture, $$"""{"when":"三级指标 == \"指标{{w}}\"","use":"规则组{{w}}"}""")));
        text.Append("],\"workflows\":[");
        text.AppendJoin(',', Enumerable.Range(0, workflows).Select(w => string.Create(CultureInfo.InvariantCulture, $$"""{"WorkflowName":"规则组{{w}}","Rules":[""") + string.Join(',', Enumerable.Range(0, 10).Select(Rule)) + "]}"));
        return text.Append("]}").ToString();
    }

    private static string Rule(int n) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"RuleName":"第{{n}}档","Expression":"实际完成值 >= 年度指标值 * {{10 - n}} / 10","Actions":{"OnSuccess":{"Name":"OutputExpression","Context":{"Expression":"计分.四舍五入(分值 * {{10 - n}} / 10, 2)"} } },"SuccessEvent":"完成{实际完成值}，得{得分}分"}""");

    private sealed class RuleBookBroken(string message) : Exception(message);
}
