using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Wrong signs, each told once with its first place and how often it stands (同样的错只说一次): a text from Word holds hundreds.</summary>
internal sealed class RepeatedSlips
{
    private readonly Dictionary<char, Slip> _slips = [];

    public bool Any => _slips.Count > 0;

    public void Add(char written, int offset, string chinese, string english)
    {
        if (_slips.TryGetValue(written, out Slip? slip))
        {
            slip.Count++;
        }
        else
        {
            _slips.Add(written, new Slip(offset, chinese, english));
        }
    }

    public void Report(DiagnosticBag bag)
    {
        foreach (Slip slip in _slips.Values)
        {
            bool isAlone = slip.Count == 1;
            bag.Add(DiagnosticCatalog.NotJson, slip.Offset, slip.Chinese + (isAlone ? "" : $"；这样的一共 {slip.Count} 处，可以一次全部替换"), slip.English + (isAlone ? "" : $" ({slip.Count} times)"));
        }
    }

    private sealed record Slip(int Offset, string Chinese, string English)
    {
        public int Count { get; set; } = 1;
    }
}
