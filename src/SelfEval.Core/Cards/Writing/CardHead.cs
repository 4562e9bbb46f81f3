using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>What a whole card and one in brief begin with (评分卡开头).</summary>
internal static class CardHead
{
    public static void Write(JsonOutput json, ScoreCard card)
    {
        json.Number("formatVersion"u8, FormatVersion.Card);
        json.Text("unit"u8, card.Form.Unit);
        json.Text("project"u8, card.Form.ProjectName);
        json.Number("year"u8, card.Form.Year);
        json.RepeatedText("ruleBook"u8, card.Book.Id);
        json.RepeatedText("ruleBookVersion"u8, card.Book.Version);
        json.Number("total"u8, card.Total);
        json.RepeatedText("grade"u8, card.Grade);
        json.Flag("complete"u8, card.IsComplete);
        json.Number("declared"u8, card.Form.PrintedTotal);
    }
}
