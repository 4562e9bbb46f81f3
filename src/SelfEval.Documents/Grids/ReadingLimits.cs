namespace SelfEval.Documents.Grids;

/// <summary>What one file may cost at most (上限). Above a limit a file is refused, never read in part.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of a file: 100 MB.</summary>
    public const int FileBytes = 100_000_000;

    public const int Rows = 10_000;
    public const int Columns = 200;

    /// <summary>Milliseconds for one file.</summary>
    public const int Milliseconds = 10_000;

    /// <summary>Tables within tables.</summary>
    public const int NestedTables = 8;

    /// <summary>Elements within elements, in a file or a web page; deeper ones would overflow the stack.</summary>
    public const int Depth = 400;

    /// <summary>Entries of a zip, and of an Office file, which is one.</summary>
    public const int ZipEntries = 2_000;

    /// <summary>Bytes that all entries of a zip may unpack to.</summary>
    public const long UnpackedBytes = 300_000_000;

    /// <summary>Unpacked to packed, above one megabyte: text reaches 30, a bomb 1,000.</summary>
    public const int UnpackRatio = 200;

    /// <summary>Characters of one part of an Office file that is kept as a tree.</summary>
    public const long PartCharacters = 50_000_000;

    /// <summary>Remarks of one code; a file that earns more is strange enough by then.</summary>
    public const int RemarksOfACode = 200;
}
