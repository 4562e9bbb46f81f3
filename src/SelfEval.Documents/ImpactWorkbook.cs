using SelfEval.Documents.Writing.Workbooks;

namespace SelfEval.Documents;

/// <summary>The workbook of what a change of rules does (影响工作簿): 结论, 单位 a row a form with its change and its change of grade, 规则, 统计.</summary>
public static class ImpactWorkbook
{
    /// <summary>Writes the workbook (.xlsx) of an analysis.</summary>
    /// <param name="impact">The analysis, fed with its forms; its first <see cref="ImpactAnalysis.MostUnits"/> forms are listed, all are counted.</param>
    /// <param name="output">Takes the workbook.</param>
    /// <param name="cancellationToken">Ends the writing; what was written is then no workbook.</param>
    public static Task WriteAsync(ImpactAnalysis impact, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(output);
        return ImpactBook.WriteAsync(impact, output, cancellationToken);
    }
}
