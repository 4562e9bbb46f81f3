using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Reads entries that put a workflow to use: <c>scoring</c>, <c>total</c> and <c>review</c>.</summary>
internal static class EntryReader
{
    private const int MostEntries = 2_000;
    private const int MostSet = 100;

    public static IReadOnlyList<ScoringEntry> ReadAll(ObjectReader book, string member, DiagnosticBag bag) =>
        [.. book.Items(member, MostEntries).Select(node => Read(node, member, bag)).OfType<ScoringEntry>()];

    public static ScoringEntry? ReadOne(ObjectReader book, string member, DiagnosticBag bag) =>
        book.Optional(member, NodeKind.Object) is { } node ? Read(node, member, bag) : null;

    private static ScoringEntry? Read(SourceNode node, string member, DiagnosticBag bag)
    {
        bool isScoring = member == "scoring";
        if (ObjectReader.Open(node, bag, isScoring ? "计分项（scoring）" : member == "total" ? "总分步骤（total）" : "复核（review）", $"an entry of {member}") is not { } entry)
        {
            return null;
        }

        entry.Text("note");
        SourceNode? when = isScoring ? entry.Required("when", NodeKind.String) : entry.Optional("when", NodeKind.String);
        SourceNode? use = entry.Required("use", NodeKind.String);
        IReadOnlyList<ParameterDefinition> with = ParameterReader.ReadAll(entry, "with", bag);
        List<LocalDefinition> set = ReadSet(entry, bag);
        bool bonus = isScoring && entry.Flag("bonus") is true;
        entry.Finish();
        bag.IsIncomplete |= entry.IsFaulty;
        if (use is null || (isScoring && when is null))
        {
            return null;
        }

        return new ScoringEntry(new RuleText(when?.Text ?? "true", when ?? use, bag), use.Text, new RuleText(use.Text, use, bag), with) { Set = set, AllowsBonus = bonus };
    }

    private static List<LocalDefinition> ReadSet(ObjectReader entry, DiagnosticBag bag)
    {
        var set = new List<LocalDefinition>();
        foreach (SourceMember member in entry.Members("set", MostSet))
        {
            if (member.Value.Kind == NodeKind.String)
            {
                set.Add(new LocalDefinition(member.Name, new RuleText(member.Value.Text, member.Value, bag), member.NameStart));
            }
            else
            {
                ObjectReader.WrongType(bag, member.Name, member.Value, NodeKind.String);
            }
        }

        return set;
    }
}
