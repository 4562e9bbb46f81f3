namespace SelfEval.Workbench.Books;

/// <summary>A value of some years (分年值): the years as written, "" for an open end.</summary>
public sealed record DatedRow(string From, string To, string Value, string Basis);
