using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>One member of <c>expect</c> with its place.</summary>
internal sealed record Expectation(string Member, int Offset, SourceNode Value);
