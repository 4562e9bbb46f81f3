using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;

namespace SelfEval;

public static partial class ScoreCardJson
{
    private const long MaxBytes = 32 * 1024 * 1024;

    // Wording may improve and checks may be added from one version of the library to the next; the points may not change.
    private static readonly string[] NotHeldAgainst = ["file", "place", "line", "formatVersion", "form", "findings", "explanation", "totalExplanation", "reviewExplanation"];

    // Version 1 knew no adopted rows: it called them scored or not assessable, and gave a total of 0 where now there is none.
    private static readonly string[] NotHeldAgainstVersion1 = [.. NotHeldAgainst, "outcome", "judgement", "complete", "difference"];

    private static readonly string[] NotHeldAgainstPartOfVersion1 = [.. NotHeldAgainstVersion1, "total", "grade", "reviewedTotal"];

    private static readonly SourceNode Absent = new(NodeKind.Null, 0, 0);

    /// <summary>As <see cref="TryLoad"/>, for a caller that takes exceptions.</summary>
    /// <param name="path">The card's file.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <exception cref="InvalidFileException">The card does not hold; the exception carries all diagnostics.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ScoreCard Load(string path, Scorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return TryRead(TextFile.Read(path, MaxBytes, out Diagnostic? tooLarge), tooLarge, scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics) ? card : throw new InvalidFileException(diagnostics);
    }

    /// <summary>As <see cref="TryParse"/>, for a caller that takes exceptions.</summary>
    /// <param name="json">The card's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <exception cref="InvalidFileException">The card does not hold; the exception carries all diagnostics.</exception>
    public static ScoreCard Parse(string json, string name, Scorer scorer) =>
        TryParse(json, name, scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics) ? card : throw new InvalidFileException(diagnostics);

    /// <summary>As <see cref="Parse"/>, from a stream (从流读入), to its end; the stream stays open.</summary>
    /// <param name="stream">The card's JSON from where the stream stands: UTF-8, or UTF-16 and UTF-32 with their mark; 32 MiB at most.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidFileException">The card does not hold; the exception carries all diagnostics.</exception>
    public static async Task<ScoreCard> ReadAsync(Stream stream, string name, Scorer scorer, CancellationToken cancellationToken = default)
    {
        (ScoreCard? card, IReadOnlyList<Diagnostic> diagnostics) = await TryReadAsync(stream, name, scorer, cancellationToken).ConfigureAwait(false);
        return card ?? throw new InvalidFileException(diagnostics);
    }

    /// <summary>As <see cref="ReadAsync"/>, without its exception: no card where it does not hold.</summary>
    /// <param name="stream">The card's JSON from where the stream stands.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The card, where it has no errors, and everything found, sorted by place.</returns>
    public static async Task<(ScoreCard? Card, IReadOnlyList<Diagnostic> Diagnostics)> TryReadAsync(Stream stream, string name, Scorer scorer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scorer);
        (SourceText? text, Diagnostic? tooLarge) = await TextFile.ReadAsync(stream, name, MaxBytes, cancellationToken).ConfigureAwait(false);
        TryRead(text, tooLarge, scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics);
        return (card, diagnostics);
    }

    /// <summary>As <see cref="TryParse"/>, from a file.</summary>
    /// <param name="path">The card's file.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="card">The card, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place; a file that is not there or cannot be read is one too.</param>
    public static bool TryLoad(string path, Scorer scorer, [NotNullWhen(true)] out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return TryRead(TextFile.TryRead(path, MaxBytes, out Diagnostic? problem), problem, scorer, out card, out diagnostics);
    }

    /// <summary>
    /// Reads a card that was written with its form, by scoring the form again; false where the book gives other points, rules or
    /// grades than the card says. A card that is read is a card that has been verified.
    /// </summary>
    /// <param name="json">The card's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="card">The card, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryParse(string json, string name, Scorer scorer, [NotNullWhen(true)] out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scorer);
        return TryRead(TextFile.Limit(name, json, MaxBytes, out Diagnostic? tooLarge), tooLarge, scorer, out card, out diagnostics);
    }

    /// <summary>
    /// Reads a card that stands without its form, a line of a batch or a brief one (简式), by scoring the form that was kept; false where that gives other
    /// points, rules or grades than the card says. The card has its texts again.
    /// </summary>
    /// <param name="json">The card's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="scorer">A scorer with the book that made the card.</param>
    /// <param name="form">The form that the card is of.</param>
    /// <param name="card">The card, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryRestore(string json, string name, Scorer scorer, SelfEvaluation form, [NotNullWhen(true)] out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(form);
        return TryRead(TextFile.Limit(name, json, MaxBytes, out Diagnostic? tooLarge), tooLarge, scorer, out card, out diagnostics, form);
    }

    private static bool TryRead(SourceText? source, Diagnostic? tooLarge, Scorer scorer, [NotNullWhen(true)] out ScoreCard? card, out IReadOnlyList<Diagnostic> diagnostics, SelfEvaluation? kept = null)
    {
        card = null;
        if (source is null)
        {
            diagnostics = [tooLarge!];
            return false;
        }

        var bag = new DiagnosticBag(source) { IsOfCard = true };
        ScoreCard? read = JsonSource.Parse(bag, isCard: true) is { } root ? Read(root, bag, scorer, kept) : null;
        diagnostics = bag.ToList();
        card = bag.HasErrors ? null : read;
        return card is not null;
    }

    private static ScoreCard? Read(SourceNode root, DiagnosticBag bag, Scorer scorer, SelfEvaluation? kept)
    {
        if (ObjectReader.Open(root, bag, "评分卡", "the card") is not { } file)
        {
            return null;
        }

        int version = FormatVersion.Check(file, bag, FormatVersion.Card);
        if ((kept ?? FormOf(file, bag)) is not { } form || bag.HasErrors)
        {
            return null;
        }

        ScoreCard card = scorer.Score(form);
        using var again = new StringWriter();
        if (root.Member("rows") is null)
        {
            Write(card, again);
        }
        else
        {
            WriteBrief(card, again);
        }

        var fresh = new DiagnosticBag(new SourceText(bag.Source.Name, again.ToString()));
        new Comparison(bag, fresh.Source, version > 1 ? NotHeldAgainst : WasComplete(root) && card.Total is not null ? NotHeldAgainstVersion1 : NotHeldAgainstPartOfVersion1, version).Hold(root, JsonSource.Parse(fresh, isCard: true)!, "");
        return card;
    }

    private static SelfEvaluation? FormOf(ObjectReader file, DiagnosticBag bag)
    {
        SourceNode? form = file.Required("form", NodeKind.Object);
        file.TellMissing();
        return form is not null && FormLimits.AreFit(form, bag) ? FormReader.ReadOfCard(form, bag) : null;
    }

    private static bool WasComplete(SourceNode root) => root.Member("complete")?.Value is not { Kind: NodeKind.Boolean, Boolean: false };

    /// <summary>Every value that the card states must be what scoring gives; members that an older card lacks are no fault.</summary>
    private sealed record Comparison(DiagnosticBag Bag, SourceText Fresh, string[] NotHeld, int Version)
    {
        public void Hold(SourceNode stated, SourceNode scored, string name)
        {
            if (stated.Kind == NodeKind.Object && scored.Kind == NodeKind.Object)
            {
                foreach (SourceMember member in stated.Members.Where(m => !NotHeld.Contains(m.Name)))
                {
                    Hold(member.Value, scored.Member(member.Name)?.Value ?? Absent, member.Name);
                }
            }
            else if (stated.Kind == NodeKind.Array && scored.Kind == NodeKind.Array && stated.Items.Count == scored.Items.Count)
            {
                for (int i = 0; i < stated.Items.Count; i++)
                {
                    Hold(stated.Items[i], scored.Items[i], name);
                }
            }
            else if (!IsSame(stated, scored) && !(Version == 1 && stated.Kind == NodeKind.Null))
            {
                Bag.Add(DiagnosticCatalog.CardDiffers, stated, name, Shown(stated, Bag.Source), Shown(scored, Fresh));
            }
        }

        private static bool IsSame(SourceNode stated, SourceNode scored) =>
            stated.Kind == scored.Kind && stated.Kind != NodeKind.Array && stated.Text == scored.Text && stated.Number == scored.Number && stated.Boolean == scored.Boolean;
    }

    private static string Shown(SourceNode node, SourceText source) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Array => string.Create(CultureInfo.InvariantCulture, $"[{node.Items.Count}]"),
        NodeKind.Object => "{…}",
        _ => source.Text[node.Start..node.End],
    };
}
