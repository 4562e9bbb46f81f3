namespace SelfEval.Documents.Writing.Marking;

/// <summary>A unit's own file that takes comments (批注副本), whatever its format.</summary>
internal abstract class MarkedDocument : IDisposable
{
    /// <summary>True where the file has a cell or paragraph of that name that can bear a comment.</summary>
    public abstract bool Has(string place);

    /// <summary>Puts a comment at a place that <see cref="Has"/> knows.</summary>
    public abstract void Add(CellComment comment);

    public abstract void Save(Stream output);

    public abstract void Dispose();
}
