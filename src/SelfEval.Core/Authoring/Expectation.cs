using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>One member of <c>expect</c> with its place and the place of its name.</summary>
internal sealed record Expectation(string Member, int NameOffset, SourceNode Value)
{
    public int Offset => Value.Start;
}
