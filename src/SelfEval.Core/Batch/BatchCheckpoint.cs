using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>
/// How far a batch has come (断点): everything up to <see cref="Offset"/> of the input is in the outputs' first bytes, and what stands for both.
/// Written beside and moved into place after the outputs reached the system, so that a killed run leaves either this one or the one before it,
/// both true. The first line of the file stands for the rest: what was altered is found.
/// </summary>
internal sealed record BatchCheckpoint(string Fingerprint, long Offset, long NextLine, string InputHash, IReadOnlyList<(long Length, string Hash)> Outputs, bool IsFinished, BatchTally Tally)
{
    /// <summary>False where the file is damaged; true with the checkpoint, or with none where there is no file.</summary>
    public static bool TryLoad(string path, out BatchCheckpoint? checkpoint)
    {
        checkpoint = null;
        if (!File.Exists(path))
        {
            return true;
        }

        try
        {
            string[] parts = File.ReadAllText(path).Split('\n', 2);
            checkpoint = parts.Length == 2 && parts[0] == Seal(parts[1]) ? Read(parts[1]) : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            // Damaged, told by the answer.
        }

        return checkpoint is { Offset: >= 0, NextLine: >= 1 } && checkpoint.Outputs.All(o => o.Length >= 0);
    }

    /// <param name="path">The checkpoint's file.</param>
    public void Save(string path)
    {
        var bytes = new Utf8Buffer();
        Write(new JsonOutput(bytes, isIndented: false));
        string body = Encoding.UTF8.GetString(bytes.Written);
        string beside = BesideOf(path);
        File.WriteAllText(beside, Seal(body) + "\n" + body);
        File.Move(beside, path, overwrite: true);
    }

    public static string BesideOf(string path) => path + ".new";

    private static BatchCheckpoint Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        JsonElement json = document.RootElement;
        return new BatchCheckpoint(
            json.GetProperty("fingerprint").GetString()!, json.GetProperty("offset").GetInt64(), json.GetProperty("nextLine").GetInt64(), json.GetProperty("input").GetString()!,
            [.. json.GetProperty("outputs").EnumerateArray().Select(o => (o.GetProperty("length").GetInt64(), o.GetProperty("hash").GetString()!))],
            json.GetProperty("finished").GetBoolean(), BatchTally.Read(json.GetProperty("tally")));
    }

    private void Write(JsonOutput json)
    {
        using (json.Object())
        {
            json.Text("fingerprint"u8, Fingerprint);
            json.Number("offset"u8, Offset);
            json.Number("nextLine"u8, NextLine);
            json.Text("input"u8, InputHash);
            using (json.List("outputs"u8))
            {
                foreach ((long length, string hash) in Outputs)
                {
                    using (json.Object())
                    {
                        json.Number("length"u8, length);
                        json.Text("hash"u8, hash);
                    }
                }
            }

            json.Flag("finished"u8, IsFinished);
            Tally.Write(json);
        }
    }

    private static string Seal(string body) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
