using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The points of a checklist (评分要点) as rows of their own under one name, where the row is their sum.</summary>
internal static class CheckItems
{
    private static readonly string[] Fields = ["criterion", "weight", "score"];

    /// <summary>Rows of the table that an indicator takes.</summary>
    public static int RowsOf(Indicator row) => IsParted(row) ? row.Items.Count : 1;

    /// <summary>The cell of one point; null where the indicator has one cell for all.</summary>
    public static OfficialCell? Cell(Indicator row, IndicatorField field, int item) => !IsParted(row) || !Fields.Contains(field.Key) ? null : field.Key switch
    {
        "criterion" => OfficialCell.Words(row.Items[item].Name, 0),
        "weight" => OfficialCell.Figure(row.Items[item].Points, 0),
        _ => OfficialCell.Figure(row.Items[item].Earned, 0),
    };

    /// <summary>Only what is read again as the same points: each in its row, the indicator their sum.</summary>
    private static bool IsParted(Indicator row) => row.Items.Count > 1
        && row.Items.All(i => i.Points is not null && i.IsMet is null && !i.IsNotApplicable)
        && row.Criterion == string.Join('\n', row.Items.Select(i => i.Name))
        && row.Items.Sum(i => i.Points) == row.Weight
        && (row.Items.All(i => i.Earned is null) ? row.DeclaredScore is null : row.Items.Sum(i => i.Earned) == row.DeclaredScore);
}
