namespace SelfEval.Extensions.Tests;

/// <summary>A folder with a rule book that is changed while an app uses it. Version 1 gives the seed 96.9, version 2 gives it 95.9.</summary>
internal sealed class BookFolder : IDisposable
{
    private static readonly string Original = File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("selfeval-books-");

    public BookFolder()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Book)!);
        File.WriteAllText(Book, First);
    }

    public static string First { get; } = WithVersion(Original, "first");

    public static string Second { get; } = WithVersion(Original.Replace("\"每档扣分\": { \"value\": 2,", "\"每档扣分\": { \"value\": 3,", StringComparison.Ordinal), "second");

    public static string Faulty { get; } = Original.Replace("实际完成值", "实际值", StringComparison.Ordinal);

    public string Root => _folder.FullName;

    public string Book => Path.Combine(Root, "rules", "ours", "rulebook.json");

    /// <summary>Replaces the file in one step, as editors and deployments do.</summary>
    public void Replace(string text) => Replace(Book, text);

    public static void Replace(string path, string text)
    {
        string written = path + ".new";
        File.WriteAllText(written, text);
        File.Move(written, path, overwrite: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string WithVersion(string book, string version) =>
        System.Text.RegularExpressions.Regex.Replace(book, "\"version\": \"[^\"]*\"", $"\"version\": \"{version}\"");
}
