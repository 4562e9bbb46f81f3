using System.Text.Json;

namespace SelfEval.Batch;

/// <summary>
/// How far a batch has come (断点): everything up to <see cref="Offset"/> of the input is in the outputs' first bytes. Written beside and moved
/// into place after the outputs reached the system, so that a killed run leaves either this one or the one before it, both true.
/// </summary>
internal sealed record BatchCheckpoint(string Fingerprint, long Offset, long NextLine, long[] Lengths, bool IsFinished, BatchTally Tally)
{
    public static BatchCheckpoint Start(string fingerprint, int outputs) => new(fingerprint, 0, 1, new long[outputs], false, new BatchTally());

    /// <summary>The checkpoint of an earlier run, or null where there is none that can be read.</summary>
    public static BatchCheckpoint? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement json = document.RootElement;
            return new BatchCheckpoint(
                json.GetProperty("fingerprint").GetString()!, json.GetProperty("offset").GetInt64(), json.GetProperty("nextLine").GetInt64(),
                [.. json.GetProperty("lengths").EnumerateArray().Select(l => l.GetInt64())], json.GetProperty("finished").GetBoolean(), BatchTally.Read(json.GetProperty("tally")));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public void Save(string path)
    {
        string beside = path + ".new";
        using (FileStream file = File.Create(beside))
        using (var json = new Utf8JsonWriter(file))
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", Fingerprint);
            json.WriteNumber("offset", Offset);
            json.WriteNumber("nextLine", NextLine);
            json.WriteStartArray("lengths");
            foreach (long length in Lengths)
            {
                json.WriteNumberValue(length);
            }

            json.WriteEndArray();
            json.WriteBoolean("finished", IsFinished);
            json.WritePropertyName("tally");
            Tally.Write(json);
            json.WriteEndObject();
        }

        File.Move(beside, path, overwrite: true);
    }
}
