using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Reads <c>checks</c>: native workflows whose rules carry code, severity, rows and place in their Properties.</summary>
internal sealed class CheckReader
{
    /// <summary>Codes that one check may give way to.</summary>
    private const int MostCodes = 20;

    private readonly DiagnosticBag _bag;

    private CheckReader(DiagnosticBag bag) => _bag = bag;

    public static IReadOnlyList<CheckDefinition> ReadAll(ObjectReader book, DiagnosticBag bag)
    {
        var reader = new CheckReader(bag);
        var checks = new List<CheckDefinition>();
        var names = new Dictionary<string, RuleDefinition>(StringComparer.Ordinal);
        foreach (WorkflowDefinition workflow in WorkflowReader.ReadAll(book, "checks", bag))
        {
            foreach (RuleDefinition rule in workflow.Rules)
            {
                if (!names.TryAdd(rule.Name, rule))
                {
                    // Twins within one workflow are reported by its reader.
                    if (!workflow.Rules.Contains(names[rule.Name]))
                    {
                        bag.Add(DiagnosticCatalog.DuplicateName, rule.Offset, "检查项", rule.Name, bag.Source.LocationOf(names[rule.Name].Offset).Line, "Check");
                    }
                }
                else if (reader.Read(rule, workflow.Name) is { } check)
                {
                    checks.Add(check);
                }
            }
        }

        return checks;
    }

    private CheckDefinition? Read(RuleDefinition rule, string group)
    {
        if (!rule.Enabled)
        {
            // Only the name matters: it switches an inherited check off.
            RuleText nothing = rule.Condition with { Text = "" };
            return new CheckDefinition(rule, group, "", FindingSeverity.Hint, CheckDefinition.OncePerForm, "", nothing, nothing, null, null, []);
        }

        if (rule.Message is not { } message)
        {
            Missing(rule, "ErrorMessage");
            return null;
        }

        if (rule.Properties is not { } node || ObjectReader.Open(node, _bag, $"检查项“{rule.Name}”的 Properties", $"the Properties of check '{rule.Name}'") is not { } properties)
        {
            Missing(rule, "Properties");
            return null;
        }

        string code = properties.RequiredText("code");
        SourceNode? severity = properties.Required("severity", NodeKind.String);
        string? word = properties.Choice("severity", "error", "warning", "hint");
        string? each = properties.Choice("each", CheckDefinition.Scopes);
        string where = properties.RequiredText("where");
        SourceNode? place = properties.Required("place", NodeKind.String);
        SourceNode? english = properties.Optional("english", NodeKind.String);
        string? basis = properties.Text("basis");
        RuleText[] unless = [.. properties.Items("unless", MostCodes).Select(Code).OfType<RuleText>()];
        string? kind = properties.Choice("kind", CheckDefinition.Kinds);
        properties.Finish();
        return severity is null || place is null ? null : new CheckDefinition(
            rule, group, code, SeverityOf(word), each ?? CheckDefinition.OncePerForm, where, Text(place), message, english is null ? null : Text(english), basis, unless) { Kind = kind };
    }

    private RuleText? Code(SourceNode item)
    {
        if (item.Kind == NodeKind.String)
        {
            return Text(item);
        }

        ObjectReader.WrongType(_bag, "unless", item, NodeKind.String);
        return null;
    }

    private static FindingSeverity SeverityOf(string? word) => word switch
    {
        "error" => FindingSeverity.Error,
        "hint" => FindingSeverity.Hint,
        _ => FindingSeverity.Warning,
    };

    private void Missing(RuleDefinition rule, string member) =>
        _bag.Add(DiagnosticCatalog.MissingMember, rule.Offset, member, $"检查项“{rule.Name}”", $"Check '{rule.Name}'");

    private RuleText Text(SourceNode node) => new(node.Text, node, _bag);
}
