namespace SelfEval.Cards.Checks;

/// <summary>Works out the findings of a card (疑点), what matters most first.</summary>
internal static class CardFindings
{
    public static IReadOnlyList<Finding> Of(ScoreCard card)
    {
        var findings = new List<Finding>();
        StatusFindings.AddYear(card, findings);
        // A book of checks alone scores nothing, and misses nothing.
        if (card.Book.Document.Scoring.Count > 0)
        {
            StatusFindings.Add(card, findings);
            RowFindings.Add(card, findings);
            ScoreFindings.Add(card, findings);
            ReadingNotes.Add(card, findings);
        }

        findings.ForEach(f => f.Form = card.Form);
        CheckRun.Add(card, findings);
        return FindingOrder.Ranked(card, findings);
    }
}
