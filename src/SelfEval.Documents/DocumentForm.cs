using SelfEval.Model;

namespace SelfEval.Documents;

/// <summary>One form that stands in a document (一张自评表): what it says, where each cell of it stands, and what was odd on reading it.</summary>
public sealed class DocumentForm
{
    internal DocumentForm(SelfEvaluation form, string place, IReadOnlyDictionary<string, string> places, IReadOnlyList<Remark> remarks, Coverage coverage)
    {
        Form = form;
        Place = place;
        Places = places;
        Remarks = remarks;
        Coverage = coverage;
    }

    /// <summary>The form.</summary>
    public SelfEvaluation Form { get; }

    /// <summary>Where it stands (位置): a table's number, a sheet's name, a page.</summary>
    public string Place { get; }

    /// <summary>Place in the document of each value, by its path in the form's JSON: <c>indicators[3].actual</c>, <c>表3 第5行第4列</c>.</summary>
    public IReadOnlyDictionary<string, string> Places { get; }

    /// <summary>What was read in an unusual way, or not read, and why.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>How much of the form's tables was read.</summary>
    public Coverage Coverage { get; }

    /// <summary>Scores the form; the card's findings then know their cells of the document: <see cref="ScoreCard.CellOf"/>.</summary>
    /// <param name="scorer">The scorer of a rule book.</param>
    public ScoreCard Score(Scorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return scorer.Score(Form).WithCells(PlaceOf);
    }

    /// <summary>The document's own cell for a finding's <see cref="Finding.Where"/>; where the path has none, the nearest thing around it; "" where nothing has.</summary>
    /// <param name="where">The path, for instance <c>indicators[3].actual</c>.</param>
    public string PlaceOf(string where)
    {
        ArgumentNullException.ThrowIfNull(where);
        for (string path = where; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (Places.TryGetValue(path, out string? place))
            {
                return place;
            }
        }

        return Places.FirstOrDefault(p => p.Key.StartsWith(where, StringComparison.Ordinal)).Value ?? Place;
    }
}
