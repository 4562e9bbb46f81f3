using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>A bureau's own file that takes a form (本地模板): its tables are filled, all else in it stays.</summary>
internal abstract class TemplateDocument : IDisposable
{
    /// <summary>Writes into the cell that covers a slot of a table; false where the file has no such cell.</summary>
    public abstract bool TrySet(Grid grid, int row, int column, string text, decimal? number);

    /// <summary>Replaces a paragraph outside the tables.</summary>
    public abstract void SetParagraph(string place, string text);

    /// <summary>Repeats a row of a table below itself, blank but for its levels; merged cells reach over the new rows.</summary>
    public abstract void Repeat(Grid grid, int row, int times, IReadOnlyCollection<int> keptColumns);

    public abstract void Save(Stream output);

    public abstract void Dispose();
}
