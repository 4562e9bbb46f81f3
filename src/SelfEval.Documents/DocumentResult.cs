namespace SelfEval.Documents;

/// <summary>What one file gave (读表结果): its forms, and remarks on the file as a whole. A file that cannot be read is a result too.</summary>
public sealed class DocumentResult
{
    internal DocumentResult(string file, IReadOnlyList<DocumentForm> forms, IReadOnlyList<Remark> remarks)
    {
        File = file;
        Forms = forms;
        Remarks = remarks;
    }

    /// <summary>The file as it was named; a file in a zip is <c>县.zip/单位/自评表.docx</c>.</summary>
    public string File { get; }

    /// <summary>The self-evaluation forms in the order in which they stand; empty where none was found.</summary>
    public IReadOnlyList<DocumentForm> Forms { get; }

    /// <summary>Remarks that belong to no form: why the file was refused, what else is in it.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>True where no form was read, for a reason that <see cref="Remarks"/> gives.</summary>
    public bool IsRefused => Forms.Count == 0;

    /// <summary>The counts of all forms.</summary>
    public Coverage Coverage => Forms.Aggregate(Coverage.None, static (sum, form) => sum.With(form.Coverage));
}
