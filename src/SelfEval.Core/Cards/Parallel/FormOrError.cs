using SelfEval.Model;

namespace SelfEval.Cards.Parallel;

/// <summary>A form, or what its source threw instead.</summary>
internal readonly record struct FormOrError(SelfEvaluation? Form, Exception? Error);
