using System.Reflection;
using CsCheck;
using SelfEval.Engine.Expressions;

namespace SelfEval.Tests.Parity;

/// <summary>Expressions of everything that a rule may write, over given names of numbers, texts and truths (随机算式).</summary>
internal sealed class RandomExpressions
{
    public static readonly string[] Numerals = ["0", "1", "100", "-2", "0.05", "1.50", "0.5m"];
    public static readonly string[] Literals = ["\"产出指标\"", "\"\"", "\"达 成\"", "\"截断\"", "\"整数\"", "\"≥90:5 ≥80:4 其余:0\""];
    public static readonly string[] Truths = ["true", "false"];

    private static readonly Dictionary<string, string[]> Fitting = new()
    {
        ["位数"] = ["0", "1", "2"],
        ["方式"] = ["\"四舍五入\"", "\"截断\"", "\"进一\"", "\"不取舍\"", "\"整数\"", "\"连续\""],
        ["档次"] = ["\"≥90:5 ≥80:4 其余:0\""],
        ["年"] = ["2023"], ["月"] = ["1", "12"], ["日"] = ["0", "31"], ["到年"] = ["2024"], ["到月"] = ["2", "11"], ["到日"] = ["1", "30"],
    };

    private static readonly string[] Comparisons = ["==", "=", "!=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Joints = ["&&", "||", "and", "or"];

    private readonly string[] _numbers;
    private readonly string[] _texts;
    private readonly string[] _truths;

    public RandomExpressions(string[] numbers, string[] texts, string[] truths)
    {
        (_numbers, _texts, _truths) = (numbers, texts, truths);
        Number = Gen.Recursive<string>((depth, inner) => depth > 3 ? Pick(_numbers) : NumberOf(inner));
        Truth = TruthOf(Number);
    }

    public Gen<string> Number { get; }

    public Gen<string> Truth { get; }

    private Gen<string> NumberOf(Gen<string> inner) => Gen.Frequency(
        (3, Pick(_numbers)),
        (4, Gen.Select(inner, Pick("+", "-", "*", "/", "%"), inner).Select((a, sign, b) => $"{a} {sign} {b}")),
        (2, inner.Select(a => $"({a})")),
        (1, inner.Select(a => $"-{a}")),
        (1, Gen.Select(TruthOf(inner), inner, inner).Select((t, a, b) => $"{t} ? {a} : {b}")),
        (1, Gen.Select(TruthOf(inner), inner, inner).Select((t, a, b) => $"iif({t}, {a}, {b})")),
        (4, CallOf(typeof(decimal), inner)));

    /// <summary>Truths of truths: negated, in brackets, joined and chosen between, to any depth that people write.</summary>
    private Gen<string> TruthOf(Gen<string> number) => Gen.Recursive<string>((depth, inner) => depth > 2
        ? Atom(number)
        : Gen.Frequency(
            (4, Atom(number)),
            (1, Gen.Select(Pick("!", "not "), inner).Select((not, a) => $"{not}({a})")),
            (1, inner.Select(a => $"({a})")),
            (2, Gen.Select(inner, Pick(Joints), inner).Select((a, sign, b) => $"{a} {sign} {b}")),
            (1, Gen.Select(inner, inner, inner).Select((a, b, c) => $"({a}) ? ({b}) : ({c})")),
            (1, CallOf(typeof(bool), number))));

    private Gen<string> Text => Gen.Frequency(
        (6, Pick(_texts)),
        (1, Gen.Select(Pick(_truths), Pick(_texts), Pick(_texts)).Select((t, a, b) => $"({t} ? {a} : {b})")));

    private Gen<string> Atom(Gen<string> number) => Gen.Frequency(
        (2, Pick(_truths)),
        (4, Gen.Select(number, Pick(Comparisons), number).Select((a, sign, b) => $"{a} {sign} {b}")),
        (2, Gen.Select(Text, Pick("==", "!=", "=", "<>"), Text).Select((a, sign, b) => $"{a} {sign} {b}")),
        (1, Gen.Select(Text, Pick(_texts), Pick(_texts)).Select((a, b, c) => $"{a} in ({b}, {c})")),
        (1, Gen.Select(number, Pick(_numbers), Pick(_numbers)).Select((a, b, c) => $"{a} in ({b}, {c})")),
        (1, Gen.Select(Pick(_texts), Pick(_texts)).Select((a, b) => $"计分.含({a}, {b})")),
        (2, Gen.Select(Pick(_truths), Pick([.. Joints, "==", "!="]), Pick(_truths)).Select((a, sign, b) => $"{a} {sign} {b}")),
        (2, Gen.Select(number, Pick(Joints), Pick(_truths), Pick("!", "not ", "")).Select((a, sign, b, not) => $"{a} > 1 {sign} {not}{b}")));

    /// <summary>A call of any function that a rule may call and that gives this type.</summary>
    private Gen<string> CallOf(Type result, Gen<string> number) => Gen.OneOf([.. Functions(result).Select(f =>
        Arguments(f.GetParameters(), number).Select(arguments => $"{f.DeclaringType!.Name}.{f.Name}({string.Join(", ", arguments)})"))]);

    private static IEnumerable<MethodInfo> Functions(Type result) => NameCheck.ScoringMethods.Values.Where(m => m.ReturnType == result)
        .Concat(result == typeof(decimal) ? MathFunctions : []);

    private static IEnumerable<MethodInfo> MathFunctions => NameCheck.MathFunctions.Where(n => n != nameof(Math.Round))
        .Select(n => typeof(Math).GetMethods().First(m => m.Name == n && m.GetParameters().All(p => p.ParameterType == typeof(decimal))));

    private Gen<string[]> Arguments(ParameterInfo[] parameters, Gen<string> number) => parameters.Aggregate(Gen.Const(Array.Empty<string>()),
        (all, parameter) => Gen.Select(all, Argument(parameter, number)).Select((before, one) => new[] { before, [one] }.SelectMany(a => a).ToArray()));

    /// <summary>Mostly what the function takes, and now and then what it refuses.</summary>
    private Gen<string> Argument(ParameterInfo parameter, Gen<string> number)
    {
        Gen<string> any = parameter.ParameterType == typeof(string) ? Text : number;
        return Fitting.TryGetValue(parameter.Name!, out string[]? fitting) ? Gen.Frequency((4, Pick(fitting)), (1, any)) : any;
    }

    private static Gen<string> Pick(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}
