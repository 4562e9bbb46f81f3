using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Newtonsoft.Json;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Serializing;

public class JsonOutputTests
{
    [Fact]
    public void To_NestedValues_IndentsByTwo()
    {
        using var text = new StringWriter();
        using (var json = JsonOutput.To(text))
        using (json.Object())
        {
            json.Text("a"u8, "甲");
            json.Text("none"u8, null);
            json.Flag("yes"u8, true);
            using (json.List("list"u8))
            {
                json.Item(1);
                json.Item(2.50m);
                json.Item("x");
                using (json.Object())
                {
                }
            }

            using (json.List("empty"u8))
            {
            }

            json.Name("as \"named\"");
            json.Exact(5.00m);
        }

        text.ToString().Should().Be("""
            {
              "a": "甲",
              "none": null,
              "yes": true,
              "list": [
                1,
                2.5,
                "x",
                {}
              ],
              "empty": [],
              "as \"named\"": 5.00
            }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void To_AMegabyte_IsHandedOverInPieces()
    {
        using var bytes = new MemoryStream();
        using (var json = JsonOutput.To(bytes))
        using (json.List())
        {
            for (int i = 0; i < 10_000; i++)
            {
                using (json.Object())
                {
                    json.Text("unit"u8, new string('县', 40));
                }
            }
        }

        using var read = JsonDocument.Parse(bytes.ToArray());
        read.RootElement.EnumerateArray().Should().HaveCount(10_000).And.OnlyContain(e => e.GetProperty("unit").GetString()!.Length == 40);
    }

    /// <summary>Newtonsoft.Json wrote the cards before: what people compare, byte for byte, stays as it was.</summary>
    [Fact]
    public void Quoted_AnyText_IsAsNewtonsoftQuotesIt() => Gen.String.Sample(text =>
        JsonOutput.Quoted(text) == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(JsonConvert.ToString(text))));

    [Theory]
    [InlineData("\u0000\u001f\u007f\u0085\u2028\u2029\"\\/\b\f\n\r\t")]
    [InlineData("𬭎县“局”\ud800半\udc00")]
    public void Quoted_OddCharacters_AreAsNewtonsoftQuotesThem(string text) =>
        JsonOutput.Quoted(text).Should().Be(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(JsonConvert.ToString(text))));

    [Fact]
    public void Item_AnyNumber_IsPrintedWithoutNeedlessZeros() => Gen.Decimal.Sample(number =>
        Written(json => json.Item(number)) == number.ToString("0.############", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("9.90")]
    [InlineData("100")]
    [InlineData("-100.000")]
    [InlineData("0.1234567890125")]
    [InlineData("-0.0000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    public void Item_Number_IsPrintedWithoutNeedlessZeros(string printed)
    {
        decimal number = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);

        Written(json => json.Item(number)).Should().Be(number.ToString("0.############", CultureInfo.InvariantCulture));
        Written(json => json.Exact(number)).Should().Be(number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Written(Action<JsonOutput> write)
    {
        var bytes = new Utf8Buffer();
        write(new JsonOutput(bytes, isIndented: false));
        return Encoding.UTF8.GetString(bytes.Written);
    }
}
