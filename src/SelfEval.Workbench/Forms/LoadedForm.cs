using SelfEval.Model;

namespace SelfEval.Workbench.Forms;

/// <summary>A form in somebody's workspace (已载入的表), scored by a book.</summary>
public sealed record LoadedForm
{
    /// <summary>The file's number and the form's in it, such as <c>3-0</c>.</summary>
    public required string Id { get; init; }

    public required ReadForm Read { get; init; }

    /// <summary>The form as it stands now, with the cells that were changed here; null where the file was refused.</summary>
    public SelfEvaluation? Form { get; init; }

    /// <summary>The key of the book that scores it; null where none is chosen.</summary>
    public string? Book { get; init; }

    /// <summary>The card; null without a form or a book.</summary>
    public ScoreCard? Card { get; init; }

    public bool IsEdited => Form is not null && !ReferenceEquals(Form, Read.Form);

    public string Title => Form is null ? Read.Source : Form.ProjectName is { Length: > 0 } project ? $"{Form.Unit}·{project}" : Form.Unit;

    public int Count(FindingSeverity severity) => Card?.Findings.Count(f => f.Severity == severity) ?? 0;

    /// <summary>Where a value stands in the document itself; null for JSON.</summary>
    public string? CellOf(string where) => Read.Document?.PlaceOf(where) is { Length: > 0 } cell ? cell : null;
}
