using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Reads <c>tallies</c>, figures over all rows, and <c>chooseOne</c>, rows of which one counts.</summary>
internal static class TallyReader
{
    private const int Most = 200;

    public static IReadOnlyList<TallyDefinition> ReadAll(ObjectReader book, DiagnosticBag bag)
    {
        var tallies = new List<TallyDefinition>();
        foreach (SourceMember member in book.Members("tallies", Most))
        {
            if (RuleName.Check(member.Name, member.NameStart, bag) && ObjectReader.Open(member.Value, bag, $"统计“{member.Name}”", $"tally '{member.Name}'") is { } tally)
            {
                tally.Text("note");
                SourceNode? when = tally.Required("when", NodeKind.String);
                SourceNode? sum = tally.Optional("sum", NodeKind.String);
                tally.Finish();
                if (when is not null)
                {
                    tallies.Add(new TallyDefinition(member.Name, member.NameStart, new RuleText(when.Text, when, bag), sum is null ? null : new RuleText(sum.Text, sum, bag)));
                }
            }
        }

        return tallies;
    }

    public static IReadOnlyList<ChoiceDefinition> ReadChoices(ObjectReader book, DiagnosticBag bag)
    {
        var choices = new List<ChoiceDefinition>();
        foreach (SourceNode node in book.Items("chooseOne", Most))
        {
            if (ObjectReader.Open(node, bag, "择一（chooseOne）", "an entry of chooseOne") is not { } choice)
            {
                continue;
            }

            string name = choice.RequiredText("name");
            SourceNode? when = choice.Required("when", NodeKind.String);
            string? take = choice.Choice("take", "得分高的", "得分低的", "先列的");
            choice.Text("note");
            choice.Finish();
            if (when is not null)
            {
                choices.Add(new ChoiceDefinition(name, new RuleText(when.Text, when, bag), take ?? "得分高的"));
            }
        }

        return choices;
    }
}
