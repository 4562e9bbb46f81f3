using System.Globalization;
using System.Text;
using CsCheck;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

/// <summary>Holds the quick way of reading a figure to the one of the framework, digit by digit.</summary>
public sealed class PlainDigitsTests
{
    [Fact]
    public void TryRead_AnyRunOfDigits_GivesTheNumberWithItsDecimals() =>
        Gen.Select(Gen.Bool, Gen.Char["0123456789"].Array[0, 12], Gen.Bool, Gen.Char["0123456789"].Array[1, 40]).Sample((negative, whole, hasPoint, decimals) =>
        {
            string text = (negative ? "-" : "") + new string(whole) + (hasPoint ? "." : "") + new string(decimals);
            bool isRead = PlainDigits.TryRead<char>(text, out decimal number);

            isRead.Should().Be(whole.Length + decimals.Length <= 18, text);
            if (isRead)
            {
                decimal.GetBits(number).Should().Equal(decimal.GetBits(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)), text);
                PlainDigits.TryRead<byte>(Encoding.UTF8.GetBytes(text), out decimal same).Should().BeTrue();
                decimal.GetBits(same).Should().Equal(decimal.GetBits(number), text);
            }
        });

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,200")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("１")]
    [InlineData("1234567890123456789")]
    public void TryRead_WhatIsNoPlainRunOfDigits_IsLeftToOthers(string text) => PlainDigits.TryRead<char>(text, out _).Should().BeFalse();
}
