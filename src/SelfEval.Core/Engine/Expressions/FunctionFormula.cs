using System.Reflection;

namespace SelfEval.Engine.Expressions;

/// <summary>A call of a function that rules may use (函数), by the kinds of its arguments.</summary>
internal static class FunctionFormula
{
    public static Formula Of(MethodInfo method, Formula[] given)
    {
        string kinds = string.Concat(method.GetParameters().Select(p => Letter(p.ParameterType))) + Letter(method.ReturnType);
        return kinds switch
        {
            "nn" => new One(method.CreateDelegate<OneFunction>(), given[0]),
            "nnn" => new Two(method.CreateDelegate<TwoFunction>(), given[0], given[1]),
            "nnnn" => new Three(method.CreateDelegate<ThreeFunction>(), given[0], given[1], given[2]),
            "ntn" => new OneAndWord(method.CreateDelegate<OneAndWordFunction>(), given[0], given[1]),
            "nntn" => new TwoAndWord(method.CreateDelegate<TwoAndWordFunction>(), given[0], given[1], given[2]),
            "ttb" => new Texts(method.CreateDelegate<TextsFunction>(), given[0], given[1]),
            _ => new Other(method, given),
        };
    }

    private static string Letter(Type type) => type == typeof(decimal) ? "n" : type == typeof(string) ? "t" : type == typeof(bool) ? "b" : "?";

    private delegate decimal OneFunction(decimal number);

    private delegate decimal TwoFunction(decimal number, decimal second);

    private delegate decimal ThreeFunction(decimal number, decimal second, decimal third);

    private delegate decimal OneAndWordFunction(decimal number, string word);

    private delegate decimal TwoAndWordFunction(decimal number, decimal second, string word);

    private delegate bool TextsFunction(string text, string word);

    private sealed class One(OneFunction function, Formula number) : NumberFormula
    {
        public override decimal Number(EvaluatedRow at) => function(number.Number(at));
    }

    private sealed class Two(TwoFunction function, Formula number, Formula second) : NumberFormula
    {
        public override decimal Number(EvaluatedRow at) => function(number.Number(at), second.Number(at));
    }

    private sealed class Three(ThreeFunction function, Formula number, Formula second, Formula third) : NumberFormula
    {
        public override decimal Number(EvaluatedRow at) => function(number.Number(at), second.Number(at), third.Number(at));
    }

    private sealed class OneAndWord(OneAndWordFunction function, Formula number, Formula word) : NumberFormula
    {
        public override decimal Number(EvaluatedRow at) => function(number.Number(at), word.Text(at));
    }

    private sealed class TwoAndWord(TwoAndWordFunction function, Formula number, Formula second, Formula word) : NumberFormula
    {
        public override decimal Number(EvaluatedRow at) => function(number.Number(at), second.Number(at), word.Text(at));
    }

    private sealed class Texts(TextsFunction function, Formula text, Formula word) : TruthFormula
    {
        public override bool Truth(EvaluatedRow at) => function(text.Text(at), word.Text(at));
    }

    /// <summary>Functions of other kinds are few.</summary>
    private sealed class Other(MethodInfo method, Formula[] given) : Formula
    {
        public override decimal Number(EvaluatedRow at) => (decimal)Value(at);

        public override bool Truth(EvaluatedRow at) => (bool)Value(at);

        public override string Text(EvaluatedRow at) => (string)Value(at);

        public override object Value(EvaluatedRow at) =>
            method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. given.Select(g => g.Value(at))], null)!;
    }
}
