namespace SelfEval.Documents.Writing.Marking;

/// <summary>Who comments (批注人).</summary>
/// <param name="Name">The name that every comment bears.</param>
/// <param name="Date">When; null for comments without a date, so that the same form gives the same bytes.</param>
internal sealed record CommentAuthor(string Name, DateTime? Date)
{
    /// <summary>Word takes no longer name.</summary>
    private const int Most = 100;

    /// <summary>The name as an Office file can hold it.</summary>
    public string Shown { get; } = PlainXml.Text(Name.Length > Most ? Name[..Most] : Name);
}
