namespace SelfEval.Cards.Parallel;

/// <summary>Some neighbouring forms: scoring one takes a microsecond, too little to hand over by itself.</summary>
internal sealed record FormChunk(long First, List<FormOrError> Forms);
