using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SelfEval.Tests.Mutation;

/// <summary>The quick tests of an assembly, run within this process.</summary>
internal sealed class TestCases
{
    private readonly ITestFrameworkExecutor _executor;

    public TestCases(string path, Regex names)
    {
        Assembly tests = Assembly.LoadFrom(path);
        using var framework = new XunitTestFramework(new Sink());
        var found = new Sink();
        framework.GetDiscoverer(Reflector.Wrap(tests)).Find(false, found, new Settings());
        found.Ended.Wait();
        _executor = framework.GetExecutor(tests.GetName());
        All = [.. found.Cases.Where(c => names.IsMatch($"{c.TestMethod.TestClass.Class.Name}.{c.TestMethod.Method.Name}") && !(c.Traits.TryGetValue("Speed", out List<string>? speed) && speed.Contains("Slow")))];
    }

    public IReadOnlyList<ITestCase> All { get; }

    /// <summary>Runs tests until one fails: its name and message, null where none does. False where the time does not suffice.</summary>
    public bool TryRun(IEnumerable<ITestCase> cases, TimeSpan limit, out string? failed)
    {
        var sink = new Sink();
        Task.Run(() => _executor.RunTests(cases, sink, new Settings()));
        bool ended = sink.Ended.Wait(limit);
        failed = sink.Failed;
        return ended;
    }

    private sealed class Sink : IMessageSink
    {
        public List<ITestCase> Cases { get; } = [];

        public ManualResetEventSlim Ended { get; } = new();

        public string? Failed { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    Cases.Add(found.TestCase);
                    break;
                case ITestFailed failure:
                    Failed ??= $"{failure.Test.DisplayName}: {failure.Messages.FirstOrDefault()?.Split('\n')[0]}";
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    Ended.Set();
                    break;
            }

            return Failed is null;
        }
    }

    private sealed class Settings : ITestFrameworkExecutionOptions, ITestFrameworkDiscoveryOptions
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal)
        {
            ["xunit.execution.DisableParallelization"] = true, ["xunit.execution.SynchronousMessageReporting"] = true, ["xunit.discovery.PreEnumerateTheories"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
