using SelfEval.Model;

namespace SelfEval;

/// <summary>A document on which a rule book rests (依据).</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Number">Its number (文号), for instance 财预〔2020〕10号; null where none is known.</param>
/// <param name="Article">Article or annex; null for the whole.</param>
/// <param name="IsConfirmed">False where the text was not read in the original (未核实).</param>
public sealed record BasisDocument(string Title, string? Number, string? Article, bool IsConfirmed)
{
    /// <summary>The document's title (标题).</summary>
    public string Title { get; init => field = Given.NotNull(value); } = Given.NotNull(Title, nameof(Title));
}
