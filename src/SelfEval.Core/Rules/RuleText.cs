using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>An expression with its place: <see cref="Node"/> is the JSON string that holds it.</summary>
internal sealed record RuleText(string Text, SourceNode Node, DiagnosticBag Bag)
{
    public void Report(DiagnosticDescriptor descriptor, int index, params object[] arguments) =>
        Bag.Add(descriptor, Node.OffsetOf(index, Bag.Source.Text), arguments);
}
