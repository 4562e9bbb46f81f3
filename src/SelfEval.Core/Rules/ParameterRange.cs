using System.Globalization;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Rules;

/// <summary>Figures of parameters that are a hundred times too small or too large (参数的数差一百倍): 0.95 beside %, 95 in the place of 0.95.</summary>
internal static class ParameterRange
{
    private const string PerCent = "%";
    private const decimal LeastDoubtful = 0.6m;
    private const decimal Near = 3;

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

        foreach (DatedValue value in own.Values.Where(v => v.Value is decimal && !IsShareOfPerCent(own, v)))
        {
            decimal figure = (decimal)value.Value;
            decimal meant = figure is > 0 and < 1 && usual > 1 ? figure * 100 : figure > 1 && usual < 1 ? figure / 100 : 0;
            if (meant > usual / Near && meant < usual * Near && figure / usual is < 0.05m or > 20)
            {
                string was = PrintedNumber.Plain(usual);
                Report(bag, own.Name, value, $"原来是 {was}", $"was {was}", meant);
            }
        }
    }

    private static bool IsShareOfPerCent(ParameterDefinition parameter, DatedValue value) => parameter.Unit == PerCent && value.Value is decimal and >= LeastDoubtful and < 1;

    private static void Report(DiagnosticBag bag, string name, DatedValue value, string why, string english, decimal meant) => bag.Add(
        DiagnosticCatalog.OddFigure, value.Offset, name, why, ((decimal)value.Value).ToString(CultureInfo.InvariantCulture), PrintedNumber.Plain(meant), english);
}
