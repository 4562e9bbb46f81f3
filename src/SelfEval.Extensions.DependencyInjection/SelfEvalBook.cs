namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Where a named rule book comes from: a file or a built-in book, exactly one of the two.</summary>
public sealed class SelfEvalBook
{
    /// <summary>The book's file (规则书文件); relative paths start at the app's content root, or at the current directory outside a host.</summary>
    public string? Path { get; set; }

    /// <summary>Id of a built-in book (内置规则书), for instance <c>lusong-2023</c>.</summary>
    public string? BuiltIn { get; set; }
}
