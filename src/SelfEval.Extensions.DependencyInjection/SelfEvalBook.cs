namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Where a named rule book comes from: a file, a built-in book or a source of the app's own, exactly one of the three.</summary>
public sealed class SelfEvalBook
{
    /// <summary>The book's file (规则书文件); relative paths start at the app's content root, or at the current directory outside a host.</summary>
    public string? Path { get; set; }

    /// <summary>Id of a built-in book (内置规则书), for instance <c>lusong-2023</c>.</summary>
    public string? BuiltIn { get; set; }

    /// <summary>
    /// Fetches the book's text (规则书来源), from a database for instance: at the start and whenever its token says that it changed, with the
    /// services of a scope of its own. What it throws stops the start; later the old book serves on and the source is asked again.
    /// </summary>
    public Func<IServiceProvider, SelfEvalBookText>? Source { get; set; }
}
