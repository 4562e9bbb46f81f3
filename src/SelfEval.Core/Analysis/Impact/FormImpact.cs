namespace SelfEval.Analysis.Impact;

/// <summary>A form's two cards and where the form came from.</summary>
internal sealed record FormImpact(string? Source, ScoreCard Before, ScoreCard After)
{
    public decimal Change => After.Total - Before.Total;

    public string Name => Before.Form.ProjectName is { Length: > 0 } project ? $"{Before.Form.Unit}：{project}" : Before.Form.Unit;
}
