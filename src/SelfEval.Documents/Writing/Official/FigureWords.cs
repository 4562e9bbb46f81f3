using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Numbers as an official form prints them (数字的写法): every digit that the form gave, —— for what does not apply.</summary>
internal static class FigureWords
{
    public const string NotApplicable = "——";

    public static string Of(Figure figure) => figure.IsNotApplicable ? NotApplicable : figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(decimal? number) => Of(Figure.FromNullable(number));
}
