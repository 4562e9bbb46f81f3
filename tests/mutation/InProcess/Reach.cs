using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace SelfEval.Tests.Mutation;

/// <summary>Which tests come by which change, the quickest first. Kept in a file, since a process ends with every change that does not.</summary>
internal sealed class Reach
{
    private readonly Dictionary<int, List<(ITestCase Test, TimeSpan Time)>> _tests = [];

    private Reach(IEnumerable<Line> lines, IReadOnlyDictionary<string, ITestCase> known)
    {
        foreach (Line line in lines.Where(l => known.ContainsKey(l.Test)).OrderBy(l => l.Milliseconds))
        {
            foreach (int change in line.Changes)
            {
                (_tests.TryGetValue(change, out List<(ITestCase, TimeSpan)>? list) ? list : _tests[change] = []).Add((known[line.Test], TimeSpan.FromMilliseconds(line.Milliseconds)));
            }
        }
    }

    /// <summary>From the file, or by running every test: once for what is made once, and again so that each comes by itself to what it reaches.</summary>
    public static Reach Of(PlantedChanges changes, TestCases tests, string file)
    {
        if (!File.Exists(file))
        {
            tests.TryRun(tests.All, TimeSpan.FromHours(1), out string? failed);
            string[] lines = failed is null ? [.. tests.All.Select(t => Measure(changes, tests, t).ToString())] : throw new InvalidOperationException(failed);
            File.WriteAllLines(file, lines);
        }

        return new Reach(File.ReadLines(file).Select(Line.Parse), tests.All.ToDictionary(t => t.UniqueID));
    }

    /// <summary>The tests that come by a change, and the time that each takes; none where nothing does.</summary>
    public IReadOnlyList<(ITestCase Test, TimeSpan Time)> Covering(int change) => _tests.GetValueOrDefault(change) ?? [];

    private static Line Measure(PlantedChanges changes, TestCases tests, ITestCase test)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyCollection<int> reached = changes.ReachedBy(() => tests.TryRun([test], TimeSpan.FromMinutes(10), out _));
        return new Line(test.UniqueID, watch.ElapsedMilliseconds, [.. reached.Distinct()]);
    }

    private sealed record Line(string Test, long Milliseconds, int[] Changes)
    {
        public static Line Parse(string line)
        {
            string[] parts = line.Split('\t');
            return new Line(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture))]);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Test}\t{Milliseconds}\t{string.Join(',', Changes)}");
    }
}
