using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>What all rows of one form share (同一张表): a row then costs its own two references.</summary>
/// <param name="form">The form.</param>
/// <param name="sums">The book's figures over all rows; null where nothing asks for them.</param>
/// <param name="words">The book's word lists; null where no book is at hand.</param>
internal sealed class FormContext(SelfEvaluation form, FormSums? sums, BookWords? words)
{
    public SelfEvaluation Form => form;

    public FormSums? Sums => sums;

    public BookWords? Words => words;
}
