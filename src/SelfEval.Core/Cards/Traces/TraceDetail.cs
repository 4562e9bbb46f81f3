using SelfEval.Engine.Expressions;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Traces;

/// <summary>Why a condition could not be tried (缘由): the figures that are lacking, or what could not be worked out; neither where it was tried.</summary>
internal sealed record TraceDetail(IReadOnlyList<string> Lacking, Failure? Failure)
{
    public string? In(bool english) => (Lacking.Count > 0, Failure) switch
    {
        (true, _) => english ? Languages.Quoted(Lacking) : string.Join('、', Lacking),
        (_, { } failure) => english ? failure.English : failure.Chinese,
        _ => null,
    };
}
