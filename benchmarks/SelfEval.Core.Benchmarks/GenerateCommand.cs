using System.Globalization;
using System.IO.Compression;
using SelfEval.Benchmarks.Generation;

namespace SelfEval.Benchmarks;

/// <summary><c>generate N OUT.ndjson[.gz] [SEED]</c>: a file of generated forms.</summary>
internal static class GenerateCommand
{
    private const ulong DefaultSeed = 2023;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var count, var path, ..] || !long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long forms))
        {
            Console.Error.WriteLine("generate N OUT.ndjson[.gz] [SEED]");
            return 2;
        }

        ulong seed = arguments.Length > 2 ? ulong.Parse(arguments[2], CultureInfo.InvariantCulture) : DefaultSeed;
        using Stream file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using Stream output = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new BufferedStream(new GZipStream(file, CompressionLevel.Fastest), 1 << 20) : file;
        new FormGenerator(seed).WriteLines(forms, output);
        return 0;
    }
}
