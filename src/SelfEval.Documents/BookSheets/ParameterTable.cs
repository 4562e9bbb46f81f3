using System.Globalization;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>The parameters of the book's own file (参数), a line for each span of years.</summary>
internal static class ParameterTable
{
    private const string SeeBands = "见“档次”";

    private static readonly BookColumn[] Columns =
    [
        new("参数", 24, "参数的名称，规则里就这样引用；已有的不能在这里改名。同名的再加一行，是另一段年度的值"), new("值", 20, "最常改的就是这一栏；有列表的从列表里选"), new("单位", 10, "印在说明里的单位"),
        new("起始年度", 10, "从哪个年度起用这个值，含这一年；空白为不限"), new("终止年度", 10, "到哪个年度为止，含这一年；空白为不限"), new("依据", 24, "定这个值的文件"),
        new("说明", 60, "这个参数是什么意思；写“选项：意思；选项：意思”，选择清单就照着说"), new("可选值", 30, "只能填这几个之一。这一栏只供对照"),
    ];

    public static BookTable Of(SourceNode book, BookOutline outline) => new("参数", Columns, [.. BookTables.Members(book, "parameters").SelectMany(p => Rows(p, outline))])
    {
        List = new BookList(book, "parameters", row => New(row, outline)) { NewSpan = row => NewSpan(row, outline) },
    };

    private static string? New(NewRow row, BookOutline outline)
    {
        if (row.IsBlank(Columns.SkipLast(1).Select(c => c.Head)))
        {
            return "";
        }

        string name = row.Text(Columns[0].Head);
        string value = Value(row, outline, name);
        string[] about = [row.Member("unit", "单位", FieldKind.Text), row.Member("note", "说明", FieldKind.Text)];
        string json = !row.IsBlank(["起始年度", "终止年度", "依据"]) ? NewRow.Object([$"\"values\": [{Dated(row, value)}]", .. about])
            : about.All(a => a.Length == 0) ? value : NewRow.Object([$"\"value\": {value}", .. about]);
        _ = row.Member("name", Columns[0].Head, FieldKind.Text, isRequired: true);
        return row.IsWhole ? $"{JsonOutput.Quoted(name)}: {json}" : null;
    }

    private static string? NewSpan(NewRow row, BookOutline outline)
    {
        string json = Dated(row, Value(row, outline, row.Text(Columns[0].Head)));
        return row.IsWhole ? json : null;
    }

    private static string Value(NewRow row, BookOutline outline, string name)
    {
        bool isRight = row.Member("value", "值", FieldKind.Text, isRequired: true, outline.Options.GetValueOrDefault(name)).Length > 0;
        return isRight ? row.Value("值") : "null";
    }

    private static string Dated(NewRow row, string value) =>
        NewRow.Object(row.Member("from", "起始年度", FieldKind.Number), row.Member("to", "终止年度", FieldKind.Number), $"\"value\": {value}", row.Member("basis", "依据", FieldKind.Text));


    private static IEnumerable<BookRow> Rows(SourceMember parameter, BookOutline outline)
    {
        SourceNode node = parameter.Value;
        if (node.Kind != NodeKind.Object)
        {
            yield return Row(parameter, outline, "", node, null, null);
        }
        else if (node.Member("values")?.Value is { Kind: NodeKind.Array } values)
        {
            for (int i = 0; i < values.Items.Count; i++)
            {
                if (values.Items[i].Member("value")?.Value is { } value)
                {
                    yield return Row(parameter, outline, "." + i.ToString(CultureInfo.InvariantCulture), value, i == 0 ? node : null, values.Items[i]);
                }
            }
        }
        else if (node.Member("value")?.Value is { } value)
        {
            yield return Row(parameter, outline, "", value, node, null);
        }
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="outline">Names to choose from.</param>
    /// <param name="span">Tells the spans of years apart.</param>
    /// <param name="value">The value.</param>
    /// <param name="owner">The object with unit and note; null where they stand on another line, or nowhere.</param>
    /// <param name="dated">The object with the years; null where the value holds always.</param>
    private static BookRow Row(SourceMember parameter, BookOutline outline, string span, SourceNode value, SourceNode? owner, SourceNode? dated)
    {
        IReadOnlyList<string> options = outline.Options.GetValueOrDefault(parameter.Name, []);
        bool isBands = outline.Bands.Contains(parameter.Name) && value.Kind == NodeKind.String && BandList.Of("", value) is not null;
        BookField Of(SourceNode? at, string member, FieldKind kind) => at is null ? BookField.Blank : BookField.Of(at, member, kind);
        return new BookRow($"{parameter.Name}{span}",
        [
            new BookField(parameter.Name), isBands ? new BookField(SeeBands) : BookField.Of(value, options), Of(owner, "unit", FieldKind.Text),
            Of(dated, "from", FieldKind.Number), Of(dated, "to", FieldKind.Number), Of(dated, "basis", FieldKind.Text), Of(owner, "note", FieldKind.Text), new BookField(string.Join('、', options)),
        ])
        {
            Item = parameter.Value, Span = dated is null ? null : (parameter.Value.Member("values")!.Value, dated),
        };
    }
}
