using System.Text.RegularExpressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>Says in Chinese what RulesEngine's parser says in English, at the place that it names.</summary>
internal static partial class ParseErrorReport
{
    public static void Report(RuleText source, string message, int position, Func<Type?> actualType, Type? expected)
    {
        position = Math.Clamp(position, 0, Math.Max(0, source.Text.Length - 1));
        if (message.StartsWith("Expression of type", StringComparison.Ordinal) && expected is not null)
        {
            ReportType(source, actualType(), expected);
        }
        else if (OperandTypes().Match(message) is { Success: true } clash)
        {
            ReportClash(source, position, clash.Groups[1].Value, clash.Groups[2].Value, clash.Groups[3].Value);
        }
        else if (message.Contains("No applicable method", StringComparison.Ordinal) || message.Contains("No applicable aggregate", StringComparison.Ordinal))
        {
            ReportCall(source, position, Signature(message));
        }
        else
        {
            source.Report(DiagnosticCatalog.ExpressionSyntax, position, Translate(message), message);
        }
    }

    private static void ReportClash(RuleText source, int position, string sign, string left, string right)
    {
        if (left == nameof(Double) || right == nameof(Double))
        {
            source.Report(DiagnosticCatalog.BinaryFraction, position, sign);
            return;
        }

        // 0 < 甲 < 10 compares a truth with a number.
        bool isChain = TypeWord(left) == "真假" && sign is "<" or "<=" or ">" or ">=";
        string wayOut = isChain ? "；两头都比较要写成 甲 <= 数 && 数 <= 乙" : "";
        source.Report(DiagnosticCatalog.TypeClash, position, $"“{sign}”的左边是{TypeWord(left)}，右边是{TypeWord(right)}{wayOut}", $"'{sign}' stands between {left} and {right}");
    }

    private static void ReportCall(RuleText source, int position, string signature)
    {
        (string chinese, string english) = signature.Length == 0 ? ("", "") : ($"，应写成 {signature}", $"; it is called {signature}");
        source.Report(DiagnosticCatalog.ExpressionSyntax, position, "函数的参数个数或类型不对" + chinese, "wrong number or kind of arguments" + english);
    }

    private static void ReportType(RuleText source, Type? actual, Type expected)
    {
        if (actual == typeof(double) || actual == typeof(float))
        {
            source.Report(DiagnosticCatalog.BinaryFraction, 0, source.Text);
            return;
        }

        (string want, string wantEnglish) = ParameterReader.Word(expected);
        (string have, string haveEnglish) = actual is null ? ("别的东西", "something else") : ParameterReader.Word(actual);
        source.Report(DiagnosticCatalog.WrongResult, 0, want, have, wantEnglish, haveEnglish);
    }

    private static string Translate(string message) => message switch
    {
        "Expression expected" => "这里缺少一个数、名称或括号里的算式",
        "')' or ',' expected" => "这里缺少 ) 或 ,",
        "')' or operator expected" => "这里缺少 ) 或运算符",
        "'(' expected" => "这里缺少 (",
        "':' expected" => "条件 ?: 缺少 :",
        "Syntax error" => "这里多了或少了什么",
        _ when message.StartsWith("Syntax error", StringComparison.Ordinal) => "这里多了或少了什么",
        _ when message.StartsWith("The first expression must be of type", StringComparison.Ordinal) => "? 前面要写条件，例如 实际完成值 >= 年度指标值 ? 分值 : 0",
        _ when message.StartsWith("Neither of the types", StringComparison.Ordinal) || message.StartsWith("Both of the types", StringComparison.Ordinal) => "? 后面的两个值要同是数字或同是文字",
        _ => "这里读不懂，请检查运算符、括号和名称",
    };

    private static string Signature(string message) =>
        FunctionName().Match(message) is { Success: true } named && typeof(计分).GetMethod(named.Groups[1].Value) is { } function
            ? $"{nameof(计分)}.{function.Name}({string.Join(", ", function.GetParameters().Select(p => p.Name))})"
            : "";

    private static string TypeWord(string type) => type switch
    {
        "Decimal" or "Int32" or "Int64" or "Double" => "数字",
        "String" => "文字",
        "Boolean" => "真假",
        _ => type,
    };

    [GeneratedRegex("(?:method|aggregate) '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^Operator '([^']+)' incompatible with operand types? '([^']+)'(?: and '([^']+)')?", RegexOptions.CultureInvariant)]
    private static partial Regex OperandTypes();
}
