namespace SelfEval.Analysis.Impact;

/// <summary>A form's two cards and where the form came from.</summary>
internal sealed record FormImpact(string? Source, ScoreCard Before, ScoreCard After)
{
    public decimal Change => (After.Total ?? 0) - (Before.Total ?? 0);

    public string Name => Before.Form.ProjectName is { Length: > 0 } project ? $"{Before.Form.Unit}：{project}" : Before.Form.Unit;
}
