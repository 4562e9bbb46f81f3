using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>
/// A card in brief (简式评分卡): scores, rules, codes and places, no prose, a tenth of the size. Whoever keeps the form has the texts again by scoring it.
/// docs/scale.md says what stands where.
/// </summary>
internal static class BriefCard
{
    public static void Write(JsonOutput json, ScoreCard card, long? line)
    {
        using (json.Object())
        {
            if (line is { } number)
            {
                json.Number("line"u8, number);
            }

            CardHead.Write(json, card);
            WritePoints(json, card);
            WriteRows(json, card);
            WriteFindings(json, card.Findings);
        }
    }

    private static void WritePoints(JsonOutput json, ScoreCard card)
    {
        using (json.Object("points"u8))
        {
            json.Number("computed"u8, card.Computed.Points);
            json.Number("adopted"u8, card.Adopted.Points);
            json.Number("unverifiable"u8, card.Unverifiable.Declared);
        }
    }

    /// <summary>The execution row first, null where there is none; then the indicators in the form's order.</summary>
    private static void WriteRows(JsonOutput json, ScoreCard card)
    {
        using (json.List("rows"u8))
        {
            if (card.Execution is { } execution)
            {
                Write(json, execution);
            }
            else
            {
                json.Item((string?)null);
            }

            foreach (IndicatorScore row in card.Indicators)
            {
                Write(json, row);
            }
        }
    }

    /// <summary>Points and rule; a third item where the points were not computed.</summary>
    private static void Write(JsonOutput json, IndicatorScore row)
    {
        using (json.List())
        {
            json.Item(row.Score);
            json.RepeatedItem(row.Rule);
            if (row.Outcome is ScoreOutcome.Adopted or ScoreOutcome.NotApplicable)
            {
                json.Item(row.Outcome == ScoreOutcome.Adopted ? "adopted" : "notApplicable");
            }
        }
    }

    private static void WriteFindings(JsonOutput json, IReadOnlyList<Finding> findings)
    {
        using (json.List("findings"u8))
        {
            foreach (Finding finding in findings)
            {
                using (json.List())
                {
                    json.RepeatedItem(finding.Code);
                    json.Item(finding.Where);
                }
            }
        }
    }
}
