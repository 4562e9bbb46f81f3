using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>Title, years, roundings, weights and grades, a line each (基本).</summary>
internal static class BasicTable
{
    private static readonly string[] Modes = ["四舍五入", "截断", "进一", "不取舍"];

    private static readonly BookColumn[] Columns =
    [
        new("项目", 26, "规则书里的一项。这一栏只供对照，改了不算"), new("内容", 40, "要改就改这一栏"), new("说明", 60, "这一项是什么意思"),
    ];

    public static BookTable Of(SourceNode book)
    {
        var rows = new List<BookRow>();
        void Add(string key, string name, BookField field, string note) => rows.Add(new BookRow(key, [new BookField(name), field, new BookField(note)]));
        Add("id", "编号", BookField.Of(book, "id", FieldKind.Fixed), "规则书的编号，与文件夹同名，不能在这里改");
        Add("title", "名称", BookField.Of(book, "title", FieldKind.Text) with { IsRequired = true }, "规则书的名称");
        Add("version", "版本", BookField.Of(book, "version", FieldKind.Text), "改了规则就换一个版本号");
        foreach ((string member, string name, string note) in new[] { ("from", "适用年度，起", "从哪个年度起适用，含这一年；空白为不限"), ("to", "适用年度，止", "到哪个年度为止，含这一年；空白为不限") })
        {
            if (book.Member("effective")?.Value is { Kind: NodeKind.Object } effective)
            {
                Add("effective." + member, name, BookField.Of(effective, member, FieldKind.Number), note);
            }
        }

        foreach ((string member, string name) in new[] { ("score", "每项得分"), ("total", "总分") })
        {
            if (book.Member("rounding")?.Value is { Kind: NodeKind.Object } rounding && rounding.Member(member)?.Value is { Kind: NodeKind.Object } one)
            {
                Add($"rounding.{member}.mode", name + "的取舍", BookField.Of(one, "mode", FieldKind.Text) with { Choices = Modes }, "从列表里选");
                Add($"rounding.{member}.decimals", name + "的小数位数", BookField.Of(one, "decimals", FieldKind.Number), "0 至 10");
            }
        }

        foreach (SourceMember weight in BookTables.Members(book, "weights"))
        {
            Add("weights." + weight.Name, $"“{weight.Name}”的分值", BookField.Of(weight.Value), "一级指标的分值，各项合计一般是 100");
        }

        int number = 0;
        foreach (SourceNode grade in BookTables.Items(book, "grades").Where(g => g.Kind == NodeKind.Object))
        {
            Add($"grades.{number++}", $"等级“{grade.Member("name")?.Value.Text}”的下限", BookField.Of(grade, "from", FieldKind.Number) with { IsRequired = true }, "达到这个总分就是这一等，含本数");
        }

        return new BookTable("基本", Columns, rows);
    }
}
