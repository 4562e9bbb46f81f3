using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// What a rule may ask about one row of one form (表内数据). Numbers are null where the form has none, texts are "" then. Rules read
/// these properties through compiled delegates; nothing is copied or boxed.
/// </summary>
internal readonly partial struct RowFacts(FormContext context, Indicator? row)
{
    private readonly FormContext _context = context;

    /// <summary>The indicator row, or null for the execution row.</summary>
    private readonly Indicator? _row = row;

    public RowFacts(SelfEvaluation form, Indicator? row, BookWords? words = null)
        : this(new FormContext(form, null, words), row)
    {
    }

    public Indicator? Row => _row;

    /// <summary>A row with a weight, or with a score in spite of a blank weight cell. A child row (其中) has neither.</summary>
    public bool IsWorthPoints => Weight is not (null or 0) || (Weight is null && DeclaredScore is not null) || (_row is null && Form.ExecutionPointsAreMissing);

    public SelfEvaluation Form => _context.Form;

    public bool HasSums => _context.Sums is not null;

    /// <summary>The book's word lists; null where no book is at hand.</summary>
    private BookWords? Words => _context.Words;

    /// <summary>A figure that the book takes over all rows.</summary>
    public decimal Tally(int index) => _context.Sums!.Tally(index);

    /// <summary>The same form and sums, another row.</summary>
    public RowFacts At(Indicator? other) => new(_context, other);

    /// <summary>A row that makes up this one (其中): more is better there where it is here, unless the part says otherwise.</summary>
    public RowFacts AtPart(Indicator part)
    {
        RowFacts alone = At(part);
        return alone.Direction.Length == 0 && Direction is { Length: > 0 } own ? At(part with { Direction = own }) : alone;
    }

    [FactName("年度", FactScope.Form, "预算年度")]
    public decimal? Year => Form.Year;

    [FactName("自评类型", FactScope.Form, "部门整体 或 项目")]
    public string Kind => Form.Kind == FormKind.Department ? "部门整体" : "项目";
}
