namespace SelfEval.Cards.Parallel;

/// <summary>Some neighbouring forms or files: scoring one takes a microsecond, too little to hand over by itself.</summary>
internal sealed record Chunk<T>(long First, List<T> Items);
