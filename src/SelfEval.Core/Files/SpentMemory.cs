namespace SelfEval.Files;

/// <summary>What the work on a line or a form of many megabytes leaves behind (用过的内存): several times its size.</summary>
internal static class SpentMemory
{
    /// <summary>Given back at once, for the collector would wait for more of it. Some hundredths of a second: for the large alone.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
