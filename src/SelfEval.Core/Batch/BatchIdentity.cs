using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SelfEval.Batch;

/// <summary>What must be the same for a run to go on: the program, the book's whole text with all it extends, the options and the outputs.</summary>
internal static class BatchIdentity
{
    public static string Of(RuleBook book, BatchFileOptions options)
    {
        Assembly program = typeof(BatchIdentity).Assembly;
        string[] parts =
        [
            program.GetName().Version!.ToString(), program.ManifestModule.ModuleVersionId.ToString(), book.Id, book.Version, .. book.Texts,
            options.English.ToString(), options.IsBrief.ToString(), options.IsFilter.ToString(), .. options.Outputs.Select(Path.GetFileName).OfType<string>(),
        ];
        string whole = string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Length}:{p}\n")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }
}
