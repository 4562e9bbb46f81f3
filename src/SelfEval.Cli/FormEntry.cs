using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>One entry of a file of forms: the form, or why it is none.</summary>
internal readonly record struct FormEntry(string Source, SelfEvaluation? Form, string Fault);
