using System.Text.Json;
using CsCheck;
using SelfEval.Documents.Writing;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Documents.Tests.Writing;

/// <summary>The values of a form by their paths, as a reader of its whole JSON finds them.</summary>
public sealed class FormValuesTests
{
    private const int Iterations = 150;

    /// <summary>Its JSON comes in many pieces, and pieces end anywhere.</summary>
    private const int Rows = 500;

    [Fact]
    public void Of_AnyForm_GivesEveryValueOfItsJson() => FormGen.Forms.Sample(AssertSame, iter: Iterations);

    [Fact]
    public void Of_FormOfManyPieces_GivesEveryValueOfItsJson() => AssertSame(Large("完成"));

    [Theory]
    [InlineData("完成。")]
    [InlineData("完戍")]
    public void Differences_LastRowOfALargeForm_IsNamed(string last)
    {
        SelfEvaluation form = Large("完成");
        SelfEvaluation other = form with { Indicators = [.. form.Indicators.SkipLast(1), form.Indicators[^1] with { Reason = form.Indicators[^1].Reason![..^2] + last }] };

        ReadBack.Differences(form, other).Should().Equal($"indicators[{Rows - 1}].reason");
        ReadBack.Differences(form, form).Should().BeEmpty();
    }

    private static SelfEvaluation Large(string end)
    {
        SelfEvaluation sample = SampleForms.Of(FormKind.Department, 2024);
        return sample with { Indicators = [.. Enumerable.Range(0, Rows).Select(i => sample.Indicators[0] with { Name = $"指标{i}", Reason = new string('因', 200 + i) + end })] };
    }

    private static void AssertSame(SelfEvaluation form)
    {
        using var text = new MemoryStream();
        EvaluationFile.Write(form, text);
        using var json = JsonDocument.Parse(text.ToArray());
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(json.RootElement, "", expected);

        IReadOnlyDictionary<string, string> values = FormValues.Of(form, (_, value) => value);

        values.Keys.Should().Equal(expected.Keys);
        values.Should().OnlyContain(v => v.Value == expected[v.Key] || (expected[v.Key].Length > 64 && v.Value.Length == 64));
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                element.EnumerateObject().ToList().ForEach(m => Collect(m.Value, path.Length == 0 ? m.Name : $"{path}.{m.Name}", values));
                break;
            case JsonValueKind.Array:
                element.EnumerateArray().Select((item, i) => (item, i)).ToList().ForEach(x => Collect(x.item, $"{path}[{x.i}]", values));
                break;
            default:
                string text = element.ValueKind == JsonValueKind.Number ? PrintedNumber.Exact(element.GetDecimal())! : element.ToString();
                if (text.Length > 0)
                {
                    values[path] = text;
                }

                break;
        }
    }
}
