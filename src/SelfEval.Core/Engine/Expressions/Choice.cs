namespace SelfEval.Engine.Expressions;

/// <summary><c>条件 ? 甲 : 乙</c>, of any kind.</summary>
internal sealed class Choice(Formula test, Formula then, Formula otherwise) : Formula
{
    public override decimal Number(EvaluatedRow at) => Taken(at).Number(at);

    public override bool Truth(EvaluatedRow at) => Taken(at).Truth(at);

    public override string Text(EvaluatedRow at) => Taken(at).Text(at);

    public override object Value(EvaluatedRow at) => Taken(at).Value(at);

    private Formula Taken(EvaluatedRow at) => test.Truth(at) ? then : otherwise;
}
