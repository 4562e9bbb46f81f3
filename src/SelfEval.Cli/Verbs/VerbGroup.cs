namespace SelfEval.Cli.Verbs;

/// <summary>Whom a verb is for; help lists the verbs by it.</summary>
internal enum VerbGroup
{
    /// <summary>填表和审表.</summary>
    Forms,

    /// <summary>写规则.</summary>
    Rules,

    /// <summary>批量和系统.</summary>
    Systems,
}
