namespace SelfEval.Reading.Json;

/// <summary>A member of a JSON object with the place of its name.</summary>
internal sealed record SourceMember(string Name, int NameStart, SourceNode Value);
