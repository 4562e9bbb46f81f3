using SelfEval;
using SelfEval.Model;

SelfEvaluation form = EvaluationFile.Load(args[0]);
var scorer = new Scorer(RuleBooks.Lusong2023);
ScoreCard card = scorer.Score(form);

Console.WriteLine($"{form.Unit} {form.Year}: {card.Total} {card.Grade}");
foreach (IndicatorScore row in card.Indicators.Where(r => r.Outcome == ScoreOutcome.Scored))
{
    Console.WriteLine($"{row.Score,5} / {row.Weight,-3} {row.Name}：{row.Explanation}");
}
