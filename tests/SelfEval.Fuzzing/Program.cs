using System.Globalization;
using SharpFuzz;

namespace SelfEval.Tests.Fuzzing;

/// <summary>One target under afl-fuzz, which hands inputs to standard input and watches which branches of the instrumented library they reach.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case [var target, var folder]:
                WriteSeeds(Find(target), folder);
                return 0;
            case [var target]:
                // An instrumented library runs in here alone: the targets, too, are made in here.
                Fuzzer.OutOfProcess.Run(text => Find(target).Run(text));
                return 0;
            default:
                Console.Error.WriteLine("SelfEval.Fuzzing TARGET [FOLDER]: takes inputs from afl-fuzz; with a folder, before the library is instrumented, writes the target's first inputs there");
                return 2;
        }
    }

    private static FuzzTarget Find(string name) => FuzzTarget.All.Single(t => t.Name == name);

    private static void WriteSeeds(FuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < target.Seeds.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)), target.Seeds[i]);
        }
    }
}
