using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Reports a fault where a value begins (指到值).</summary>
internal static class NodeReports
{
    public static void Add(this DiagnosticBag bag, DiagnosticDescriptor descriptor, SourceNode node, params object[] arguments) => bag.Add(descriptor, node.Start, arguments);
}
