namespace SelfEval.Tests.Files;

/// <summary>What a run of kills came to.</summary>
internal sealed class KillCounts
{
    public int Kills { get; set; }

    /// <summary>Kills that left a checkpoint to go on from.</summary>
    public int WithCheckpoint { get; set; }

    public int Damages { get; set; }

    public int Refused { get; set; }

    public int Wholes { get; set; }

    public override string ToString() =>
        $"{Kills} kills, {WithCheckpoint} of them behind a checkpoint; {Damages} damages, {Refused} refused; {Wholes} runs gone on with to their end, each the same bytes";
}
