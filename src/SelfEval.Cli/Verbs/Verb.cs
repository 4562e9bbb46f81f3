using System.CommandLine;

namespace SelfEval.Cli.Verbs;

/// <summary>One verb of the command line (命令).</summary>
/// <param name="Name">The word.</param>
/// <param name="Group">Whom it is for.</param>
/// <param name="Create">Makes its command.</param>
/// <param name="Examples">What people write, shown in its help.</param>
internal sealed record Verb(string Name, VerbGroup Group, Func<Session, Command> Create, params IReadOnlyList<string> Examples);
