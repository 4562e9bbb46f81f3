using SelfEval.Documents;
using SelfEval.Model;

namespace SelfEval.Workbench.Forms;

/// <summary>A form as it came out of a file (读出的表): with its document's places where it stood in one.</summary>
/// <param name="Form">The form; null where the file was refused.</param>
/// <param name="Document">The form in its document; null for JSON.</param>
/// <param name="Source">The file, or the entry of an archive, with the place of the form where there are several.</param>
/// <param name="Remarks">What was odd, or why the file was refused, in Chinese and English.</param>
public sealed record ReadForm(SelfEvaluation? Form, DocumentForm? Document, string Source, IReadOnlyList<ReadRemark> Remarks);
