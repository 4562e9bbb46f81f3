using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Tests.Mutation;
using Xunit.Abstractions;

// TESTS LIBRARY "regex of types" "regex of tests" RESULTS: tries every change that dotnet-stryker planted in those types with those tests, one after the other
// in this process. Goes on where RESULTS ends; exit 3 after a change that does not end, so that the next process goes on behind it.
string folder = AppContext.BaseDirectory;
var changes = new PlantedChanges(Path.Combine(folder, args[1]));
var tests = new TestCases(Path.Combine(folder, args[0]), new Regex(args[3]));
string results = args[4];
HashSet<string> done = [.. File.Exists(results) ? File.ReadLines(results).Select(l => l.Split('\t')[0]) : []];
Reach reach = Reach.Of(changes, tests, results + ".reach");
foreach (int change in changes.Within(new Regex(args[2])).Where(c => !done.Contains(Text(c))))
{
    (IReadOnlyList<ITestCase> covering, TimeSpan time) = reach.Covering(change);
    if (covering.Count == 0)
    {
        Note(change, "not reached", "");
        continue;
    }

    changes.Active = change;
    bool ended = tests.TryRun(covering, TimeSpan.FromSeconds(30) + (time * 5), out string? failed);
    changes.Active = PlantedChanges.None;
    Note(change, !ended ? "no end" : failed is null ? "survived" : "killed", failed ?? "");
    if (!ended)
    {
        return 3;
    }
}

// A change might have left something behind in a cache; then tests fail with none active.
return tests.TryRun(tests.All, TimeSpan.FromHours(1), out string? left) && left is null ? 0 : 4;

void Note(int change, string outcome, string why) => File.AppendAllText(results, $"{Text(change)}\t{outcome}\t{why}\n");

static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
