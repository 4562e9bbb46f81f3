namespace SelfEval.Documents.Writing.Official;

/// <summary>A part of an official form that begins a page (一份表): a sheet of a workbook, a section of a Word file.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Titles">The lines over the table; the first is the title.</param>
internal sealed record OfficialSection(string Name, IReadOnlyList<string> Titles)
{
    /// <summary>What stands over the title at the left: 附件2; empty for nothing.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Paragraphs of running text between title and table.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The table; null for running text alone.</summary>
    public OfficialTable? Table { get; init; }

    /// <summary>The line below the table: who filled it in and when; empty for none.</summary>
    public string Closing { get; init; } = "";

    /// <summary>True for paper that lies on its long side (横向).</summary>
    public bool IsLandscape { get; init; }
}
