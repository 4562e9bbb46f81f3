namespace SelfEval.Reading.Layout;

/// <summary>The order in which members stand (顺序): what a thing is comes first, what it rests on next, what it does last.</summary>
internal static class LayoutOrder
{
    private static readonly string[] Book =
    [
        "$schema", "extends", "requires", "id", "title", "version", "effective", "basis", "form", "weights", "grades", "gradeBy", "rounding", "parameters", "tallies",
        "scoring", "chooseOne", "total", "review", "checks", "workflows",
        "name", "number", "article", "confirmed", "from", "to", "value", "values", "bands", "unit", "options", "when", "sum", "take", "use", "set", "with", "bonus", "score", "decimals", "mode", "note",
        "WorkflowName", "RuleName", "Name", "Enabled", "RuleExpressionType", "GlobalParams", "LocalParams", "Expression", "Actions", "OnSuccess", "Context", "SuccessEvent", "ErrorMessage", "Properties", "Rules",
    ];

    private static readonly string[] Tests =
    [
        "$schema", "note", "cases",
        "level1", "level2", "name", "pending", "year", "target", "actual", "weight", "score", "form", "row", "use", "with", "expect",
        "execution", "scores", "rule", "workflow", "outcome", "total", "grade", "explanation", "findings", "noFindings",
    ];

    private static readonly string[] Form =
    [
        "$schema", "source", "kind", "year", "unit", "projectName", "ruleBook", "layout", "partial", "staffing", "budget", "basicExpenditure", "projects", "expenseControl",
        "expectedGoal", "actualGoal", "headings", "indicators",
        "level1", "level2", "name", "target", "actual", "weight", "score", "totalWeight", "total", "grade", "statements", "notes",
    ];

    /// <summary>Members whose own members are names that people gave; these keep their order.</summary>
    private static readonly string[] Maps = ["parameters", "weights", "with", "set", "scores", "headings", "source"];

    public static void Apply(LayoutNode file)
    {
        if (file.Items is [{ Value: { Open: '{' } root }])
        {
            Apply(root, null, Has(root, "cases") ? Tests : Has(root, "unit") || Has(root, "year") ? Form : Book);
        }
    }

    private static void Apply(LayoutNode node, string? name, string[] order)
    {
        if (node.Open == '{' && !Maps.Contains(name))
        {
            // A name that is not listed stays behind the one before it.
            int last = -1;
            string[] here = name == "Properties" ? SharedLine.Order : order;
            (LayoutItem Item, int Rank)[] ranked = [.. node.Items.Select(item => (item, last = Rank(item, here, last)))];
            node.Items = [.. ranked.OrderBy(r => r.Rank).Select(r => r.Item)];
        }

        foreach (LayoutItem item in node.Items)
        {
            Apply(item.Value, item.Name?.Trim('"') ?? name, order);
        }
    }

    private static int Rank(LayoutItem item, string[] order, int last)
    {
        int rank = Array.IndexOf(order, item.Name!.Trim('"'));
        return rank < 0 ? last : rank;
    }

    private static bool Has(LayoutNode node, string name) => node.Items.Any(i => i.Name == $"\"{name}\"");
}
