using System.Text.Json;

namespace SelfEval.Batch;

/// <summary>What a summary needs of one line that a batch wrote (评分卡的一行): a card, whole or brief, or a line that was refused.</summary>
internal sealed class CardLine
{
    public bool IsRefused { get; private set; }

    public string? Grade { get; private set; }

    public decimal? Total { get; private set; }

    public decimal Computed { get; private set; }

    public decimal Adopted { get; private set; }

    public decimal Unverifiable { get; private set; }

    public List<string> Findings { get; } = [];

    private bool _isCard;

    /// <summary>The line, or null where it is none that a batch writes.</summary>
    public static CardLine? Read(ReadOnlySpan<byte> text)
    {
        var line = new CardLine();
        try
        {
            var reader = new Utf8JsonReader(text);
            return reader.Read() && line.TryReadMembers(ref reader) && !reader.Read() && line._isCard != line.IsRefused ? line : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperationException: a member of another kind than cards have.
            return null;
        }
    }

    private bool TryReadMembers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader);
        }

        return true;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("ruleBookVersion"u8))
        {
            _isCard = true;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("diagnostics"u8))
        {
            IsRefused = true;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("total"u8))
        {
            Total = Number(ref reader);
        }
        else if (reader.ValueTextEquals("grade"u8))
        {
            reader.Read();
            Grade = reader.GetString();
        }
        else if (reader.ValueTextEquals("parts"u8))
        {
            ReadParts(ref reader);
        }
        else if (reader.ValueTextEquals("points"u8))
        {
            ReadPoints(ref reader);
        }
        else if (reader.ValueTextEquals("findings"u8))
        {
            ReadFindings(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>The parts of a whole card.</summary>
    private void ReadParts(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string part = reader.GetString()!;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isWanted = reader.ValueTextEquals(part == "unverifiable" ? "declared"u8 : "points"u8);
                decimal? number = Number(ref reader);
                if (isWanted)
                {
                    Take(part, number);
                }
            }
        }
    }

    /// <summary>The same three of a brief one.</summary>
    private void ReadPoints(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string part = reader.GetString()!;
            Take(part, Number(ref reader));
        }
    }

    private void Take(string part, decimal? number)
    {
        switch (part)
        {
            case "computed":
                Computed = number ?? 0;
                break;
            case "adopted":
                Adopted = number ?? 0;
                break;
            case "unverifiable":
                Unverifiable = number ?? 0;
                break;
        }
    }

    /// <summary>Objects with a code in a whole card, lists that begin with it in a brief one.</summary>
    private void ReadFindings(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int depth = reader.CurrentDepth;
            bool isBrief = reader.TokenType == JsonTokenType.StartArray;
            while (reader.Read() && reader.CurrentDepth > depth)
            {
                bool isCode = isBrief || (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("code"u8));
                if (isCode && (isBrief || reader.Read()))
                {
                    Findings.Add(reader.GetString()!);
                    isBrief = false;
                    SkipTo(ref reader, depth);
                    break;
                }
            }
        }
    }

    private static void SkipTo(ref Utf8JsonReader reader, int depth)
    {
        while (reader.CurrentDepth > depth && reader.Read())
        {
        }
    }

    private static decimal? Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal();
    }
}
