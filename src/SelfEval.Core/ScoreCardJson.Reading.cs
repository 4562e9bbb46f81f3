using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;

namespace SelfEval;

public static partial class ScoreCardJson
{
    private const long MaxBytes = 32 * 1024 * 1024;

    // Wording may improve and checks may be added from one version of the library to the next; the points may not change.
    private static readonly string[] NotHeldAgainst = ["formatVersion", "form", "findings", "explanation", "totalExplanation", "reviewExplanation"];

    private static readonly SourceNode Absent = new(NodeKind.Null, 0, 0);

    /// <summary>
    /// Reads a card that was written with its form, by scoring the form again; false where the book gives other points, rules or
    /// grades than the card says. A card that is read is a card that has been verified.
    /// </summary>
    /// <param name="json">The card's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="card">The card, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryRead(string json, string name, Scorer scorer, [NotNullWhen(true)] out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scorer);
        card = null;
        if (TextFile.Limit(name, json, MaxBytes, out Diagnostic? tooLarge) is not { } source)
        {
            diagnostics = [tooLarge!];
            return false;
        }

        var bag = new DiagnosticBag(source);
        ScoreCard? read = JsonSource.Parse(bag) is { } root ? Read(root, bag, scorer) : null;
        diagnostics = bag.ToList();
        card = bag.HasErrors ? null : read;
        return card is not null;
    }

    private static ScoreCard? Read(SourceNode root, DiagnosticBag bag, Scorer scorer)
    {
        if (ObjectReader.Open(root, bag, "评分卡", "the card") is not { } file)
        {
            return null;
        }

        FormatVersion.Check(file, bag);
        if (file.Required("form", NodeKind.Object) is not { } formNode || FormReader.Read(formNode, bag) is not { } form || bag.HasErrors)
        {
            return null;
        }

        ScoreCard card = scorer.Score(form);
        using var again = new StringWriter();
        Write(card, again);
        var fresh = new DiagnosticBag(new SourceText(bag.Source.Name, again.ToString()));
        Hold(root, JsonSource.Parse(fresh)!, "", bag, fresh.Source);
        return card;
    }

    /// <summary>Every value that the card states must be what scoring gives; members that an older card lacks are no fault.</summary>
    private static void Hold(SourceNode stated, SourceNode scored, string name, DiagnosticBag bag, SourceText fresh)
    {
        if (stated.Kind == NodeKind.Object && scored.Kind == NodeKind.Object)
        {
            foreach (SourceMember member in stated.Members.Where(m => !NotHeldAgainst.Contains(m.Name)))
            {
                Hold(member.Value, scored.Member(member.Name)?.Value ?? Absent, member.Name, bag, fresh);
            }
        }
        else if (stated.Kind == NodeKind.Array && scored.Kind == NodeKind.Array && stated.Items.Count == scored.Items.Count)
        {
            for (int i = 0; i < stated.Items.Count; i++)
            {
                Hold(stated.Items[i], scored.Items[i], name, bag, fresh);
            }
        }
        else if (stated.Kind != scored.Kind || stated.Kind == NodeKind.Array || stated.Text != scored.Text || stated.Number != scored.Number || stated.Boolean != scored.Boolean)
        {
            bag.Add(DiagnosticCatalog.CardDiffers, stated, name, Shown(stated, bag.Source), Shown(scored, fresh));
        }
    }

    private static string Shown(SourceNode node, SourceText source) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Array => string.Create(CultureInfo.InvariantCulture, $"[{node.Items.Count}]"),
        NodeKind.Object => "{…}",
        _ => source.Text[node.Start..node.End],
    };
}
