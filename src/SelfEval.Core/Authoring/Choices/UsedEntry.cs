using System.Linq.Expressions;
using SelfEval.Engine.Programs;

namespace SelfEval.Authoring.Choices;

/// <summary>A scoring entry or step that rows can come to: its condition, the rules that its parameters leave, and the named parts of those, all with values put in.</summary>
internal sealed record UsedEntry(
    EntryTrees Entry,
    Expression Condition,
    IReadOnlyList<(RuleTrees Rule, Expression Condition, Expression Score)> Rules,
    IReadOnlyList<(string Name, Expression Tree)> Parts,
    IReadOnlySet<string> Parameters);
