using System.Globalization;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>Reads a rule book's JSON into a <see cref="BookDocument"/> and reports every structural fault of the file.</summary>
internal sealed class BookReader
{
    private const int FirstYear = 1994;
    private const int LastYear = 2100;
    private const int MostParents = 16;
    private const int MostEntries = 2_000;
    private const int MostRows = 100;

    private static readonly string[] Foundations = ["extends", "parameters", "workflows", "tallies"];

    private readonly DiagnosticBag _bag;

    private BookReader(DiagnosticBag bag) => _bag = bag;

    public static BookDocument? Read(DiagnosticBag bag)
    {
        if (JsonSource.Parse(bag) is not { } root || FileKinds.ReportOther(root, FileKind.Book, bag) || ObjectReader.Open(root, bag, "规则书", "the rule book") is not { } book)
        {
            return null;
        }

        return new BookReader(bag).ReadBook(book);
    }

    /// <summary>Null where a part that others build on goes by a wrong name: all that they lack would be told too.</summary>
    private BookDocument? ReadBook(ObjectReader book)
    {
        book.Optional("$schema", NodeKind.String);
        (RoundingDefinition? score, RoundingDefinition? total) = ReadRounding(book);
        var document = new BookDocument
        {
            Bag = _bag,
            Sources = [_bag.Source],
            Id = ReadId(book),
            Title = book.RequiredText("title"),
            Version = book.Text("version") ?? "1.0.0",
            Extends = ReadExtends(book),
            Requires = ReadRequires(book),
            Effective = ReadYears(book.Optional("effective", NodeKind.Object), "effective"),
            Basis = ReadBasis(book),
            Weights = ReadWeights(book),
            Grades = ReadGrades(book),
            ScoreRounding = score,
            TotalRounding = total,
            GradesExactTotal = book.Choice("gradeBy", "rounded", "exact") is { } by ? by == "exact" : null,
            Parameters = ParameterReader.ReadAll(book, "parameters", _bag),
            Tallies = TallyReader.ReadAll(book, _bag),
            Choices = TallyReader.ReadChoices(book, _bag),
            TotalSteps = EntryReader.ReadAll(book, "total", _bag),
            Review = EntryReader.ReadOne(book, "review", _bag),
            Scoring = EntryReader.ReadAll(book, "scoring", _bag),
            Workflows = WorkflowReader.ReadAll(book, "workflows", _bag),
            Checks = CheckReader.ReadAll(book, _bag),
        };
        book.Finish();
        bool mayLackParents = document.Extends.Count == 0 && book.Rest().Any();
        return mayLackParents || book.Misspelt.Overlaps(Foundations) ? null : document;
    }

    private string ReadId(ObjectReader book)
    {
        string id = book.RequiredText("id");
        if (id.Length > 0 && !RuleName.IsId(id) && CharacterScan.IsClean(id))
        {
            _bag.Add(DiagnosticCatalog.BadId, book.Node.Member("id")!.Value, id);
        }

        return id;
    }

    /// <summary>One id, or a list of ids of which an earlier one counts before a later one.</summary>
    private List<ParentReference> ReadExtends(ObjectReader book)
    {
        var parents = new List<ParentReference>();
        SourceNode? written = book.Optional("extends");
        IReadOnlyList<SourceNode> names = written is { Kind: NodeKind.Array } ? written.Items : written is null ? [] : [written];
        if (names.Count > MostParents)
        {
            _bag.Add(DiagnosticCatalog.TooMany, written!, "extends", names.Count, MostParents);
        }

        foreach (SourceNode node in names.Take(MostParents))
        {
            if (node.Kind == NodeKind.String && parents.Find(p => p.Id == node.Text) is { } first)
            {
                _bag.Add(DiagnosticCatalog.DuplicateName, node, "上级规则书（extends）", node.Text, _bag.Source.LocationOf(first.Offset).Line, "The parent book (extends)");
            }
            else if (node.Kind == NodeKind.String)
            {
                parents.Add(new ParentReference(node.Text, node.Start));
            }
            else
            {
                ObjectReader.WrongType(_bag, "extends", node, NodeKind.String);
            }
        }

        return parents;
    }

    private List<RequiredWord> ReadRequires(ObjectReader book)
    {
        var words = new List<RequiredWord>();
        foreach (SourceNode node in book.Items("requires", MostRows))
        {
            if (node.Kind != NodeKind.String)
            {
                ObjectReader.WrongType(_bag, "requires", node, NodeKind.String);
            }
            else if (words.Find(w => w.Name == node.Text) is { } first)
            {
                _bag.Add(DiagnosticCatalog.DuplicateName, node, "自备的词（requires）", node.Text, _bag.Source.LocationOf(first.Offset).Line, "The required word (requires)");
            }
            else
            {
                words.Add(new RequiredWord(node.Text, node.Start));
            }
        }

        return words;
    }

    private IReadOnlyList<BasisDocument> ReadBasis(ObjectReader book)
    {
        var basis = new List<BasisDocument>();
        foreach (SourceNode node in book.Items("basis", MostEntries))
        {
            if (ObjectReader.Open(node, _bag, "依据（basis）", "an entry of basis") is { } entry)
            {
                basis.Add(new BasisDocument(entry.RequiredText("title"), entry.Text("number"), entry.Text("article"), entry.Flag("confirmed") ?? true));
                entry.Text("note");
                entry.Finish();
            }
        }

        return basis;
    }

    private List<WeightDefinition> ReadWeights(ObjectReader book)
    {
        var weights = new List<WeightDefinition>();
        int faults = _bag.Count;
        foreach (SourceMember member in book.Members("weights", MostRows))
        {
            if (member.Value.Kind == NodeKind.Number)
            {
                weights.Add(new WeightDefinition(member.Name, member.Value.Number, member.NameStart));
            }
            else
            {
                ObjectReader.WrongType(_bag, member.Name, member.Value, NodeKind.Number);
            }
        }

        // What is left of them adds to nothing.
        return _bag.Count > faults ? [] : weights;
    }

    private List<GradeDefinition> ReadGrades(ObjectReader book)
    {
        var grades = new List<GradeDefinition>();
        bool isWhole = true;
        foreach (SourceNode node in book.Items("grades", MostRows))
        {
            if (ObjectReader.Open(node, _bag, "等级（grades）", "an entry of grades") is { } entry)
            {
                SourceNode? name = entry.RequiredTextNode("name");
                if (name is not null && grades.Find(g => g.Name == name.Text) is { } first)
                {
                    _bag.Add(DiagnosticCatalog.DuplicateName, name, "等级", name.Text, _bag.Source.LocationOf(first.Offset).Line, "Grade");
                }

                decimal? from = entry.Required("from", NodeKind.Number)?.Number ?? Meant(node.Member("from")?.Value);
                isWhole &= from is not null;
                grades.Add(new GradeDefinition(name?.Text ?? "", from ?? 0, node.Start));
                entry.Finish();
            }
        }

        // One that starts nowhere joins none of the others.
        return isWhole ? grades : [];
    }

    /// <summary>The number in quotes, which is told.</summary>
    private static decimal? Meant(SourceNode? node) =>
        node is { Kind: NodeKind.String } && decimal.TryParse(QuotedNumber.In(node.Text), CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private (RoundingDefinition? Score, RoundingDefinition? Total) ReadRounding(ObjectReader book)
    {
        if (book.Optional("rounding", NodeKind.Object) is not { } node || ObjectReader.Open(node, _bag, "取舍（rounding）", "rounding") is not { } rounding)
        {
            return (null, null);
        }

        var result = (ReadRounding(rounding, "score"), ReadRounding(rounding, "total"));
        rounding.Finish();
        return result;
    }

    private RoundingDefinition? ReadRounding(ObjectReader rounding, string name)
    {
        if (rounding.Optional(name, NodeKind.Object) is not { } node || ObjectReader.Open(node, _bag, $"取舍（{name}）", $"rounding.{name}") is not { } entry)
        {
            return null;
        }

        int? decimals = entry.Whole("decimals", 0, 10);
        string? mode = entry.Choice("mode", "四舍五入", "截断", "进一", "不取舍");
        entry.Finish();
        return new RoundingDefinition(decimals ?? 2, mode ?? "四舍五入");
    }

    private YearRange ReadYears(SourceNode? node, string name) => ReadYears(node, name, _bag);

    public static YearRange ReadYears(SourceNode? node, string name, DiagnosticBag bag)
    {
        if (node is null || ObjectReader.Open(node, bag, $"年度（{name}）", name) is not { } reader)
        {
            return default;
        }

        YearRange years = ReadYears(reader, bag);
        reader.Finish();
        return years;
    }

    public static YearRange ReadYears(ObjectReader reader, DiagnosticBag bag)
    {
        var years = new YearRange(reader.Whole("from", FirstYear, LastYear), reader.Whole("to", FirstYear, LastYear));
        if (years.From > years.To)
        {
            bag.Add(DiagnosticCatalog.PeriodReversed, reader.Node, years.From, years.To);
        }

        return years;
    }
}
