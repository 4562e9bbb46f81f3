using SelfEval.Model;

namespace SelfEval.Batch;

/// <summary>One line of a file of forms: the form, or why it is none.</summary>
internal readonly record struct FormLine(long Number, SelfEvaluation? Form, Diagnostic? Fault);
