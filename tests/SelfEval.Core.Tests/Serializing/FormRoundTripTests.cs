using CsCheck;
using NJsonSchema;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

public sealed class FormRoundTripTests
{
    [Fact]
    public void Write_AnyForm_ReadsBackTheSame() => ModelGen.Form.Sample(form => Written(Read(Written(form))) == Written(form) && Same(form), iter: 300);

    [Fact]
    public void Write_FormWithEverything_LosesNothing()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            SelfEvaluation form = ModelGen.Full(seed);

            Read(Written(form)).Should().BeEquivalentTo(form, o => o.WithStrictOrdering().ComparingByValue<Figure>().ComparingByValue<decimal>().IncludingInternalProperties().IgnoringCyclicReferences(), "seed {0}", seed);
        }
    }

    [Fact]
    public void Write_Seed_ReadsBackTheSameCard()
    {
        SelfEvaluation seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

        Same(seed).Should().BeTrue();
        new Scorer(RuleBooks.Lusong2023).Score(Read(Written(seed))).Total.Should().Be(96.9m);
    }

    [Fact]
    public async Task Write_FormWithEverything_FollowsTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.PathOf("rules", "schema", "self-evaluation.schema.json"));

        schema.Validate(Written(ModelGen.Full(1))).Should().BeEmpty();
    }

    [Fact]
    public void Read_CommittedSampleOfVersionOne_StillReads()
    {
        string json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Serializing", "form-v1.json"));

        SelfEvaluation form = Read(json);

        form.Unit.Should().Be("某县农业农村局");
        form.Budget.Executed.Value.Should().Be(118.50m);
        form.Budget.BySource.Total.IsNotApplicable.Should().BeTrue();
        form.Indicators.Select(i => i.Target.Text).Should().Equal("≥95%", "无", null);
        form.Indicators[0].Items.Select(i => i.IsMet).Should().Equal(true, false, null);
    }

    [Theory]
    [InlineData("2", "SE0020")]
    [InlineData("0", "SE0016")]
    public void Read_OtherVersion_IsRefusedInWords(string version, string code)
    {
        EvaluationFile.TryParse($$"""{ "formatVersion": {{version}}, "year": 2023, "unit": "甲" }""", "f", out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle(d => d.Code == code);
    }

    internal static string Written(SelfEvaluation form)
    {
        using var text = new StringWriter();
        EvaluationFile.Write(form, text);
        return text.ToString();
    }

    private static SelfEvaluation Read(string json)
    {
        EvaluationFile.TryParse(json, "form", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join("\n", diagnostics.Select(d => d.Render())));
        return form!;
    }

    /// <summary>Compares by printing every property, so that 5.00 and 5.0 differ.</summary>
    private static bool Same(SelfEvaluation form) => Printed(Read(Written(form))) == Printed(form);

    private static string Printed(object? value) => value switch
    {
        null => "∅",
        string or Enum or bool or int or decimal or Figure => FormattableString.Invariant($"{value.GetType().Name}:{value}"),
        FormCell cell => $"cell:{cell.Text ?? "∅"}",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Printed)) + "]",
        _ => "{" + string.Join(", ", ModelGen.Writable(value.GetType()).Select(p => p.Name + "=" + Printed(p.GetValue(value)))) + "}",
    };
}
