using SelfEval.Documents.Writing.Opinions;

namespace SelfEval.Documents;

/// <summary>
/// The opinion that a reviewer signs (复核意见): the documents that the book rests on, the score in its parts, rows that differ with the
/// reason, findings in the order of the work to be done, what was not verified, and places for signatures.
/// </summary>
public static class ReviewOpinion
{
    /// <summary>Writes opinions as a Word file (.docx), each on a page of its own.</summary>
    /// <param name="cards">The scored forms.</param>
    /// <param name="output">Takes the file.</param>
    public static void WriteWord(IEnumerable<ScoreCard> cards, Stream output) => Write(cards, OpinionTexts.Standard, asPage: false, output);

    /// <summary>Writes opinions as one web page (.html) in UTF-8.</summary>
    /// <param name="cards">The scored forms.</param>
    /// <param name="output">Takes the page.</param>
    public static void WritePage(IEnumerable<ScoreCard> cards, Stream output) => Write(cards, OpinionTexts.Standard, asPage: true, output);

    internal static void Write(IEnumerable<ScoreCard> cards, OpinionTexts texts, bool asPage, Stream output)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<OpinionBlock>[] opinions = [.. cards.Select(c => Opinion.Of(c, texts))];
        if (asPage)
        {
            PageOpinion.Write(opinions, output);
        }
        else
        {
            WordOpinion.Write(opinions, output);
        }
    }
}
