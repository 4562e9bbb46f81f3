namespace SelfEval;

/// <summary>A place in a file that a person edits (位置). Lines and columns count from 1; a column is a UTF-16 unit, as editors count.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; init => field = value ?? throw new ArgumentNullException(nameof(File)); } = File ?? throw new ArgumentNullException(nameof(File));

    /// <summary>file:line:column.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
