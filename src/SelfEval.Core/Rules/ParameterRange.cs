using System.Globalization;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Figures of parameters that are a hundred times too small or too large (参数的数差一百倍): 0.95 beside %, 95 in the place of 0.95.</summary>
internal static class ParameterRange
{
    private const string PerCent = "%";
    private const decimal LeastDoubtful = 0.6m;
    private const decimal Near = 3;
    private const decimal LargestShare = 1.5m;

    /// <summary>A figure under 1 with the unit %.</summary>
    public static void CheckUnit(ParameterDefinition parameter, DiagnosticBag bag)
    {
        foreach (DatedValue value in parameter.Values.Where(v => IsShareOfPerCent(parameter, v)))
        {
            Report(bag, parameter.Name, value, "以 % 为单位", "is in %", (decimal)value.Value * 100);
        }
    }

    /// <summary>A figure that is about the hundredth, or the hundredfold, of the one that it replaces.</summary>
    public static void CheckAgainst(ParameterDefinition inherited, ParameterDefinition own, DiagnosticBag bag)
    {
        if (inherited.Values[0].Value is not decimal usual || usual <= 0)
        {
            return;
        }

        foreach (DatedValue value in own.Values.Where(v => v.Value is < 0m))
        {
            string was = PrintedNumber.Short(usual);
            bag.Add(DiagnosticCatalog.NegativeFigure, value.Offset, own.Name, was, ((decimal)value.Value).ToString(CultureInfo.InvariantCulture), Math.Abs((decimal)value.Value).ToString(CultureInfo.InvariantCulture));
        }

        // 130 % for a third more.
        bool isShare = inherited.Unit is null && usual < 1;
        foreach (DatedValue value in own.Values.Where(v => isShare && v.Value is > 1m and < 2m))
        {
            string was = PrintedNumber.Short(usual);
            Report(bag, own.Name, value, $"原来是 {was}", $"was {was}", (decimal)value.Value - 1);
        }

        foreach (DatedValue value in own.Values.Where(v => v.Value is decimal && !IsShareOfPerCent(own, v)))
        {
            decimal figure = (decimal)value.Value;
            decimal meant = figure is > 0 and < 1 && usual >= 1 ? figure * 100 : figure > 1 && usual < 1 ? figure / 100 : 0;
            if (meant > usual / Near && meant < usual * Near && figure / usual is < 0.05m or > 20)
            {
                string was = PrintedNumber.Plain(usual);
                Report(bag, own.Name, value, $"原来是 {was}", $"was {was}", meant);
            }
        }
    }

    /// <summary>The number in a text such as "95%", in the measure of the figure that it replaces: 95, or 0.95.</summary>
    public static string Bare(string written, decimal usual)
    {
        string number = QuotedNumber.WithUnit(written)!;
        bool isShare = usual < LargestShare && written.TrimEnd().EndsWith('%');
        return isShare ? PrintedNumber.Short(decimal.Parse(number, CultureInfo.InvariantCulture) / 100) : number;
    }

    private static bool IsShareOfPerCent(ParameterDefinition parameter, DatedValue value) => parameter.Unit == PerCent && value.Value is decimal and >= LeastDoubtful and < 1;

    private static void Report(DiagnosticBag bag, string name, DatedValue value, string why, string english, decimal meant) => bag.Add(
        DiagnosticCatalog.OddFigure, value.Offset, name, why, ((decimal)value.Value).ToString(CultureInfo.InvariantCulture), PrintedNumber.Plain(meant), english);
}
