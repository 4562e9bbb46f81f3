namespace SelfEval.Batch;

/// <summary>What a batch over a file reads and writes.</summary>
/// <param name="Input">The file of forms, one a line; .gz is unpacked.</param>
/// <param name="Output">The file of cards.</param>
/// <param name="Csv">The spreadsheet file, or null.</param>
/// <param name="Book">What tells one rule book from another.</param>
/// <param name="Threads">Threads that score.</param>
/// <param name="English">English messages in the file of refused lines.</param>
/// <param name="Resume">Go on from where a killed run came to.</param>
internal sealed record BatchFileOptions(string Input, string Output, string? Csv, string Book, int Threads, bool English, bool Resume)
{
    /// <summary>The file of refused lines: OUT.errors.ndjson beside OUT.ndjson.</summary>
    public string Errors => Path.ChangeExtension(Output, null) + ".errors.ndjson";

    public string Checkpoint => Output + ".checkpoint";

    /// <summary>The outputs in the order in which checkpoints count them.</summary>
    public IReadOnlyList<string> Outputs => Csv is null ? [Output, Errors] : [Output, Errors, Csv];
}
