using System.Globalization;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using SelfEval.Tests.Mutation;
using Xunit.Abstractions;

// TESTS LIBRARY "regex of types" "regex of tests" RESULTS [SEED]: tries every change that dotnet-stryker planted in those types with those tests, one after the other
// in this process; with a seed in random order, so that what is done when it is broken off is a fair sample. Goes on where RESULTS ends; exit 3 after a change that does not end, so that the next process goes on behind it.
string folder = AppContext.BaseDirectory;

// The tests' own list of libraries does not name what only this program needs.
AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(folder, name.Name + ".dll") is var own && File.Exists(own) ? context.LoadFromAssemblyPath(own) : null;
var changes = new PlantedChanges(Path.Combine(folder, args[1]));
var tests = new TestCases(Path.Combine(folder, args[0]), new Regex(args[3]));
string results = args[4];
HashSet<string> done = [.. File.Exists(results) ? File.ReadLines(results).Select(l => l.Split('\t')[0]) : []];
Reach reach = Reach.Of(changes, tests, results + ".reach");
int[] all = [.. changes.Within(new Regex(args[2]))];
if (args.Length > 5)
{
    new Random(int.Parse(args[5], CultureInfo.InvariantCulture)).Shuffle(all);
}

foreach (int change in all.Where(c => !done.Contains(Text(c))))
{
    IReadOnlyList<(ITestCase Test, TimeSpan Time)> covering = reach.Covering(change);
    if (covering.Count == 0)
    {
        Note(change, "not reached", "");
        continue;
    }

    changes.Active = change;
    (bool ended, string? failed) = (true, null);
    for (int i = 0; i < covering.Count && ended && failed is null; i++)
    {
        ended = tests.TryRun([covering[i].Test], TimeSpan.FromSeconds(20) + (covering[i].Time * 5), out failed);
    }

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
