using SelfEval.Files;

namespace SelfEval.Batch;

/// <summary>What a batch over a file reads and writes.</summary>
/// <param name="Input">The file of forms, one a line; packed ones are unpacked.</param>
/// <param name="Output">The file of cards.</param>
/// <param name="Csv">The spreadsheet file, or null.</param>
/// <param name="Threads">Threads that score.</param>
/// <param name="English">English messages in the file of refused lines.</param>
/// <param name="Resume">Go on from where a killed run came to.</param>
internal sealed record BatchFileOptions(string Input, string Output, string? Csv, int Threads, bool English, bool Resume)
{
    /// <summary>Cards without prose (简式).</summary>
    public bool IsBrief { get; init; }

    /// <summary>
    /// As a filter (过滤器): a line out for every line in, in order, those refused too, and no numbers of lines, which mean nothing where the lines are a part
    /// of a larger file.
    /// </summary>
    public bool IsFilter { get; init; }

    /// <summary>The file of refused lines: OUT.errors.ndjson beside OUT.ndjson; standard error where the cards go to a device.</summary>
    public string Errors => Device.Is(Output) ? Device.StandardError : Path.ChangeExtension(Output, null) + ".errors.ndjson";

    public string Checkpoint => RealPath.Of(Output) + ".checkpoint";

    /// <summary>The outputs in the order in which checkpoints count them.</summary>
    public IReadOnlyList<string> Outputs => Csv is null ? [Output, Errors] : [Output, Errors, Csv];

    /// <summary>Every file that a run may write, those included that are gone at its end.</summary>
    public IReadOnlyList<string> Written =>
    [
        .. Outputs,
        .. Outputs.Where(o => !Device.Is(o)).SelectMany(o => new[] { BatchOutput.PartialOf(o), OutputLock.PathOf(RealPath.Of(o)) }),
        .. Device.Is(Output) ? Array.Empty<string>() : [Checkpoint, BatchCheckpoint.BesideOf(Checkpoint)],
    ];
}
