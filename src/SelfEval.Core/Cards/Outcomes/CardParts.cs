using SelfEval.Engine.Facts;

namespace SelfEval.Cards.Outcomes;

/// <summary>The rows of a card added up by what became of them (总分的各部分), all in one pass.</summary>
internal sealed class CardParts
{
    private readonly ScorePart[] _parts = new ScorePart[(int)ScoreOutcome.NotAssessable + 1];

    public CardParts(ScoreCard card)
    {
        var sums = new Sum[_parts.Length];
        for (int i = card.Execution is null ? 0 : -1; i < card.Indicators.Count; i++)
        {
            IndicatorScore row = i < 0 ? card.Execution! : card.Indicators[i];
            if (row.Outcome != ScoreOutcome.NotAssessable || row.Facts.IsWorthPoints)
            {
                sums[(int)row.Outcome].Add(row);
            }
        }

        for (int i = 0; i < sums.Length; i++)
        {
            _parts[i] = sums[i].Part(counts: (ScoreOutcome)i is ScoreOutcome.Scored or ScoreOutcome.Adopted);
        }
    }

    public ScorePart this[ScoreOutcome outcome] => _parts[(int)outcome];

    private struct Sum
    {
        private int _rows;
        private decimal? _weight;
        private bool _isTooLarge;
        private decimal? _points;
        private decimal? _declared;

        public void Add(IndicatorScore row)
        {
            if (_rows++ == 0)
            {
                (_points, _declared) = (0, 0);
            }

            if (row.Weight is { } known)
            {
                _weight = _isTooLarge ? null : Sums.Plus(_weight ?? 0, known);
                _isTooLarge |= _weight is null;
            }

            _points = Sums.Plus(_points, row.Points);
            _declared = Sums.Plus(_declared, row.OwnDeclared);
        }

        public readonly ScorePart Part(bool counts) => new(_rows, _weight, counts ? _points : null, _declared);
    }
}
