using SelfEval;

string folder = args[0];
var scorer = new Scorer(RuleBooks.Find(args[1]) ?? RuleBook.Load(args[1]));
string[] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
int unreadable = 0;

Console.WriteLine("file,unit,year,total,grade,difference,findings");
foreach (BatchResult result in scorer.ScoreFiles(files))
{
    if (result.Card is not { } card)
    {
        unreadable++;
        Console.Error.WriteLine(result.Error!.Message);
        continue;
    }

    Console.WriteLine(FormattableString.Invariant($"{result.File},{card.Form.Unit},{card.Form.Year},{card.Total},{card.Grade},{card.Difference},{card.Findings.Count}"));
}

return unreadable == 0 ? 0 : 1;
