namespace SelfEval.Workbench.Api;

/// <summary>A rule book that can be asked for by its key (规则书).</summary>
internal sealed record BookAnswer(string Key, string Title, string Version);
