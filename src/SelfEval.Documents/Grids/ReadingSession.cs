using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids;

/// <summary>One reading of one file: the remarks it earned and the time it has left (一次读取).</summary>
internal sealed class ReadingSession
{
    private readonly List<Remark> _remarks = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly long _end = Environment.TickCount64 + ReadingLimits.Milliseconds;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public void Add(DiagnosticDescriptor descriptor, string place, params object[] arguments)
    {
        int count = _counts.GetValueOrDefault(descriptor.Code);
        _counts[descriptor.Code] = count + 1;
        if (count < ReadingLimits.RemarksOfACode)
        {
            _remarks.Add(new Remark(descriptor, place, arguments));
        }
    }

    /// <summary>A remark that says the same wherever it is made: its first place is enough.</summary>
    public void AddOnce(DiagnosticDescriptor descriptor, string place, params object[] arguments)
    {
        if (!_counts.ContainsKey(descriptor.Code))
        {
            Add(descriptor, place, arguments);
        }
    }

    /// <exception cref="DocumentRefusedException">The file has taken longer than <see cref="ReadingLimits.Milliseconds"/>.</exception>
    public void CheckTime()
    {
        if (Environment.TickCount64 > _end)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000);
        }
    }
}
