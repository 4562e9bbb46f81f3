using System.Text.RegularExpressions;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Writing.Opinions;

/// <summary>
/// The sentences of a review opinion (复核意见用语), data that a bureau can change: a file of one's own replaces the texts that it names, the
/// others stay.
/// </summary>
internal sealed partial class OpinionTexts
{
    private const long MaxBytes = 1024 * 1024;

    private static readonly string[] Keys =
    [
        "title", "opening", "basisHeading", "basis", "scoreHeading", "differenceHeading", "noDifference", "nothingComputed", "findingHeading", "noFinding", "more", "moreHeading", "unverifiedHeading", "unverified", "noUnverified", "signature", "reply",
    ];

    /// <summary>What may stand in braces.</summary>
    private static readonly string[] Slots = ["unit", "year", "name", "book", "bookId", "version", "total", "declared", "difference", "grade", "unchecked", "more"];

    private static readonly Lazy<OpinionTexts> Shipped = new(ReadShipped);

    private readonly Dictionary<string, string> _texts;

    private OpinionTexts(Dictionary<string, string> texts) => _texts = texts;

    public static OpinionTexts Standard => Shipped.Value;

    /// <summary>Reads a file on top of <see cref="Standard"/>; null where it has errors.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static OpinionTexts? TryLoad(string path, out IReadOnlyList<Diagnostic> diagnostics)
    {
        if (TextFile.Read(path, MaxBytes, out Diagnostic? tooLarge) is not { } source)
        {
            diagnostics = [tooLarge!];
            return null;
        }

        var bag = new DiagnosticBag(source);
        Dictionary<string, string> texts = Read(bag, new Dictionary<string, string>(Standard._texts, StringComparer.Ordinal));
        diagnostics = bag.ToList();
        return bag.HasErrors ? null : new OpinionTexts(texts);
    }

    /// <summary>A text with its slots filled in; what is not known leaves its slot empty.</summary>
    public string Say(string key, IReadOnlyDictionary<string, string> facts) => Slot().Replace(_texts[key], m => facts.GetValueOrDefault(m.Groups[1].Value, ""));

    private static OpinionTexts ReadShipped()
    {
        using Stream stream = typeof(OpinionTexts).Assembly.GetManifestResourceStream("opinions/standard.json")!;
        using var reader = new StreamReader(stream);
        return new OpinionTexts(Read(new DiagnosticBag(new SourceText("standard.json", reader.ReadToEnd())), new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    private static Dictionary<string, string> Read(DiagnosticBag bag, Dictionary<string, string> texts)
    {
        if (JsonSource.Parse(bag) is not { } root || ObjectReader.Open(root, bag, "复核意见用语", "the opinion's texts") is not { } reader)
        {
            return texts;
        }

        reader.Optional("$schema", NodeKind.String);
        reader.Text("id");
        foreach (string key in Keys)
        {
            if (reader.Optional(key, NodeKind.String) is { } node)
            {
                texts[key] = node.Text!;
                CheckSlots(node, bag);
            }
        }

        reader.Finish();
        return texts;
    }

    private static void CheckSlots(SourceNode node, DiagnosticBag bag)
    {
        foreach (Match slot in Slot().Matches(node.Text!).Where(m => !Slots.Contains(m.Groups[1].Value)))
        {
            bag.Add(WritingDiagnostics.UnknownSlot, node, slot.Value, string.Join(' ', Slots.Select(s => $"{{{s}}}")));
        }
    }

    [GeneratedRegex("\\{([^{}]*)\\}")]
    private static partial Regex Slot();
}
