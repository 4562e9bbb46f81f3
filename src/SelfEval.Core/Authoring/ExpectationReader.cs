using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>Reads <c>expect</c>: which members there are and what each may hold.</summary>
internal static class ExpectationReader
{
    public const string Scored = "scored";
    public const string Adopted = "adopted";
    public const string NotApplicable = "notApplicable";
    public const string NotAssessable = "notAssessable";

    /// <summary>Numbers and texts where null says "there must be none".</summary>
    private static readonly (string Name, NodeKind Kind)[] Nullable =
        [("score", NodeKind.Number), ("rule", NodeKind.String), ("workflow", NodeKind.String), ("total", NodeKind.Number), ("grade", NodeKind.String), ("execution", NodeKind.Number)];

    public static List<Expectation> Read(ObjectReader owner, DiagnosticBag bag)
    {
        var expected = new List<Expectation>();
        if (owner.Optional("expect", NodeKind.Object) is not { } node || ObjectReader.Open(node, bag, "期望（expect）", "expect") is not { } reader)
        {
            return expected;
        }

        foreach ((string name, NodeKind kind) in Nullable)
        {
            reader.Optional(name, kind);
            Add(node.Member(name), expected);
        }

        reader.Choice("outcome", Scored, Adopted, NotApplicable, NotAssessable);
        reader.Optional("explanation", NodeKind.String);
        ReadScores(reader, bag);
        ReadCodes(reader.Optional("findings", NodeKind.Array), "findings", bag);
        SourceNode? none = reader.Optional("noFindings");
        if (none is { Kind: not NodeKind.Boolean })
        {
            ReadCodes(none, "noFindings", bag);
        }

        foreach (string name in new[] { "outcome", "explanation", "scores", "findings", "noFindings" })
        {
            Add(node.Member(name) is { Value.Kind: not NodeKind.Null } written ? written : null, expected);
        }

        reader.Finish();
        return expected;
    }

    private static void Add(SourceMember? member, List<Expectation> expected)
    {
        if (member is not null)
        {
            expected.Add(new Expectation(member.Name, member.NameStart, member.Value));
        }
    }

    private static void ReadScores(ObjectReader expect, DiagnosticBag bag)
    {
        foreach (SourceMember score in expect.Members("scores"))
        {
            if (score.Value.Kind is not (NodeKind.Number or NodeKind.Null))
            {
                ObjectReader.WrongType(bag, score.Name, score.Value, NodeKind.Number);
            }
        }
    }

    private static void ReadCodes(SourceNode? codes, string name, DiagnosticBag bag)
    {
        if (codes is { Kind: not NodeKind.Array })
        {
            ObjectReader.WrongType(bag, name, codes, NodeKind.Array);
        }

        foreach (SourceNode code in codes?.Items ?? [])
        {
            if (code.Kind != NodeKind.String)
            {
                ObjectReader.WrongType(bag, name, code, NodeKind.String);
            }
        }
    }
}
