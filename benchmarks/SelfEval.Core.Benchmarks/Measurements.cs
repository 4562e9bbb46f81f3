using BenchmarkDotNet.Running;

namespace SelfEval.Benchmarks;

/// <summary>The BenchmarkDotNet suite; apart from Program, so that the other commands load nothing of it.</summary>
internal static class Measurements
{
    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Measurements).Assembly).Run(args);
        return 0;
    }
}
