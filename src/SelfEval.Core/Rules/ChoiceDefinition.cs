namespace SelfEval.Rules;

/// <summary>Rows of which one counts (择一): 得分高的, 得分低的 or 先列的.</summary>
internal sealed record ChoiceDefinition(string Name, RuleText When, string Take);
