using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>
/// Reads native RulesEngine workflows strictly. What RulesEngine offers beyond a flat list of rules (nested rules, injected
/// workflows, other actions) is refused: it would make a score depend on more than the rule that is printed beside it.
/// </summary>
internal sealed class WorkflowReader
{
    private const int MostWorkflows = 1_000;
    private const int MostRules = 5_000;
    private const int MostLocals = 100;

    private readonly DiagnosticBag _bag;
    private readonly bool _scores;

    private WorkflowReader(DiagnosticBag bag, bool scores)
    {
        _bag = bag;
        _scores = scores;
    }

    public static IReadOnlyList<WorkflowDefinition> ReadAll(ObjectReader book, string member, DiagnosticBag bag)
    {
        var reader = new WorkflowReader(bag, member == "workflows");
        var workflows = new List<WorkflowDefinition>();
        foreach (SourceNode node in book.Items(member, MostWorkflows))
        {
            if (reader.ReadWorkflow(node) is { } workflow)
            {
                workflows.Add(workflow);
            }
        }

        reader.RequireUnique(workflows.Select(w => new NamedPlace(w.Name, w.Offset)), "规则组", "Workflow");
        return workflows;
    }

    private WorkflowDefinition? ReadWorkflow(SourceNode node)
    {
        if (ObjectReader.Open(node, _bag, "规则组（workflow）", "a workflow") is not { } reader)
        {
            return null;
        }

        SourceNode? name = reader.RequiredTextNode("WorkflowName");
        Refuse(reader, "WorkflowsToInject");
        Refuse(reader, "WorkflowRulesToInject");
        reader.Choice("RuleExpressionType", "LambdaExpression");
        List<LocalDefinition> globals = ReadLocals(reader, "GlobalParams");
        IReadOnlyList<SourceNode> items = reader.Required("Rules", NodeKind.Array)?.Items ?? [];
        reader.Finish();
        _bag.IsIncomplete |= reader.IsFaulty;
        if (items.Count > MostRules)
        {
            _bag.Add(DiagnosticCatalog.TooMany, items[MostRules], "Rules", items.Count, MostRules);
            return null;
        }

        var rules = new List<RuleDefinition>();
        foreach (SourceNode item in items)
        {
            if (ReadRule(item) is { } rule)
            {
                rules.Add(rule);
            }
        }

        RequireUnique(rules.Select(r => new NamedPlace(r.Name, r.Offset)), "规则", "Rule");
        return name is null ? null : new WorkflowDefinition(name.Text, name.Start, _bag, globals, rules);
    }

    private RuleDefinition? ReadRule(SourceNode node)
    {
        if (ObjectReader.Open(node, _bag, "规则（rule）", "a rule") is not { } reader)
        {
            return null;
        }

        SourceNode? name = reader.RequiredTextNode("RuleName");
        SourceNode? condition = reader.Required("Expression", NodeKind.String);
        SourceNode? template = _scores ? reader.Optional("SuccessEvent", NodeKind.String) : null;
        SourceNode? score = _scores ? ReadScore(reader) : null;
        if (!_scores)
        {
            Refuse(reader, "SuccessEvent");
            Refuse(reader, "Actions");
        }

        List<LocalDefinition> locals = ReadLocals(reader, "LocalParams");
        bool enabled = reader.Flag("Enabled") ?? true;
        SourceNode? message = reader.Optional("ErrorMessage", NodeKind.String);
        SourceNode? properties = reader.Optional("Properties", NodeKind.Object);
        bool isJudgement = properties?.Member("判断")?.Value is { Kind: NodeKind.Boolean, Boolean: true };
        reader.Choice("RuleExpressionType", "LambdaExpression");
        Refuse(reader, "Rules");
        Refuse(reader, "Operator");
        Refuse(reader, "WorkflowsToInject");
        reader.Finish();
        _bag.IsIncomplete |= reader.IsFaulty;
        return name is null || condition is null ? null : new RuleDefinition(
            name.Text, name.Start, enabled, locals, Text(condition), score is null ? null : Text(score), template is null ? null : Text(template))
        {
            IsJudgement = isJudgement,
            Message = message is null ? null : Text(message),
            Properties = properties,
        };
    }

    private SourceNode? ReadScore(ObjectReader rule)
    {
        if (rule.Optional("Actions", NodeKind.Object) is not { } node || ObjectReader.Open(node, _bag, "动作（Actions）", "Actions") is not { } actions)
        {
            return null;
        }

        Refuse(actions, "OnFailure");
        SourceNode? success = actions.Required("OnSuccess", NodeKind.Object);
        actions.Finish();
        _bag.IsIncomplete |= actions.IsFaulty;
        if (success is null || ObjectReader.Open(success, _bag, "OnSuccess", "OnSuccess") is not { } action)
        {
            return null;
        }

        action.Choice("Name", "OutputExpression");
        SourceNode? contextNode = action.Required("Context", NodeKind.Object);
        action.Finish();
        _bag.IsIncomplete |= action.IsFaulty;
        if (contextNode is null || ObjectReader.Open(contextNode, _bag, "Context", "Context") is not { } context)
        {
            return null;
        }

        SourceNode? expression = context.Required("Expression", NodeKind.String);
        context.Finish();
        _bag.IsIncomplete |= context.IsFaulty;
        return expression;
    }

    private List<LocalDefinition> ReadLocals(ObjectReader owner, string member)
    {
        var locals = new List<LocalDefinition>();
        foreach (SourceNode node in owner.Items(member, MostLocals))
        {
            if (ObjectReader.Open(node, _bag, member, member) is not { } reader)
            {
                continue;
            }

            SourceNode? name = reader.Required("Name", NodeKind.String);
            SourceNode? expression = reader.Required("Expression", NodeKind.String);
            reader.Finish();
            _bag.IsIncomplete |= reader.IsFaulty;
            if (name is not null && RuleName.Check(name.Text, name.Start, _bag) && expression is not null)
            {
                locals.Add(new LocalDefinition(name.Text, Text(expression), name.Start));
            }
        }

        return locals;
    }

    private RuleText Text(SourceNode node) => new(node.Text, node, _bag);

    private void Refuse(ObjectReader reader, string member)
    {
        bool isEmpty = reader.Refused(member)?.Value is null or { Kind: NodeKind.Null } or { Kind: NodeKind.Array, Items.Count: 0 };
        if (!isEmpty)
        {
            _bag.Add(DiagnosticCatalog.NotSupported, reader.Node.Member(member)!.NameStart, member, "：一条规则只由自己的算式决定", ": a rule is decided by its own expression alone");
        }
    }

    private void RequireUnique(IEnumerable<NamedPlace> named, string chinese, string english)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, int offset) in named)
        {
            if (!first.TryAdd(name, offset))
            {
                _bag.Add(DiagnosticCatalog.DuplicateName, offset, chinese, name, _bag.Source.LocationOf(first[name]).Line, english);
            }
        }
    }

    private sealed record NamedPlace(string Name, int Offset);
}
