using System.Text.Encodings.Web;
using System.Text.Json;

namespace SelfEval.Benchmarks.Generation;

/// <summary>
/// Makes realistic forms (自评表) of all kinds as JSON, one line each: department and project, complete and with holes, with the cells
/// that published tables hold. Form number n of a seed is always the same, whichever were made before it.
/// </summary>
public sealed class FormGenerator(ulong seed)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes form number <paramref name="index"/> without a line end.</summary>
    public void Write(long index, Stream output)
    {
        using var json = new Utf8JsonWriter(output, OneLine);
        new GeneratedForm(json, new Dice(seed, (ulong)index), index).Write();
    }

    /// <summary>Form number <paramref name="index"/> as text.</summary>
    public string Text(long index)
    {
        using var memory = new MemoryStream();
        Write(index, memory);
        return System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Writes the first <paramref name="count"/> forms, one a line.</summary>
    public void WriteLines(long count, Stream output)
    {
        for (long i = 0; i < count; i++)
        {
            Write(i, output);
            output.WriteByte((byte)'\n');
        }
    }
}
