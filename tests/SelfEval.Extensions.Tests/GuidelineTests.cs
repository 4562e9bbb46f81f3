using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Documents;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

/// <summary>The public surface by the design guidelines of .NET, as far as a program can tell; found by reflection, so that what is added is held too.</summary>
public sealed class GuidelineTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. new[] { typeof(Scorer), typeof(DocumentFile), typeof(SelfEvalScorers) }.SelectMany(t => t.Assembly.GetExportedTypes())];

    private static readonly MethodInfo[] Methods =
        [.. Types.SelectMany(t => t.GetMethods(Own)).Where(m => !m.IsSpecialName && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && m.GetBaseDefinition() == m && !m.Name.Contains('<', StringComparison.Ordinal))];

    [Fact]
    public void Classes_AreSealedOrStatic() => Types.Where(t => t.IsClass).Should().OnlyContain(t => t.IsSealed);

    [Fact]
    public void Structs_AreReadOnly() => Types.Where(t => t is { IsValueType: true, IsEnum: false }).Should().OnlyContain(t => t.IsDefined(typeof(IsReadOnlyAttribute)));

    [Fact]
    public void Fields_AreConstants() => Types.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(Own)).Should().OnlyContain(f => f.IsLiteral);

    [Fact]
    public void Exceptions_AreCalledSo() => Types.Where(t => typeof(Exception).IsAssignableFrom(t)).Should().OnlyContain(t => t.Name.EndsWith("Exception", StringComparison.Ordinal));

    /// <summary>Those that return a task, by their names; a stream of results is named by what it does all the same.</summary>
    [Fact]
    public void AsyncMethods_AreCalledSo() => Methods.Should().OnlyContain(m =>
        (typeof(Task).IsAssignableFrom(m.ReturnType) || IsA(m.ReturnType, typeof(IAsyncEnumerable<>))) == m.Name.EndsWith("Async", StringComparison.Ordinal));

    [Fact]
    public void AsyncMethods_CanBeCancelled() => Methods.Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal)).Should().OnlyContain(m => m.GetParameters().Any(IsToken));

    [Fact]
    public void CancellationToken_StandsLastAndIsOptional() => Methods.Where(m => m.GetParameters().Any(IsToken)).Should().OnlyContain(m =>
        IsToken(m.GetParameters().Last()) && m.GetParameters().Last().IsOptional && m.GetParameters().Count(IsToken) == 1);

    /// <summary>TryGet gives true and a value; an async one cannot have an out parameter, and gives a pair.</summary>
    [Fact]
    public void TryMethods_SayWhetherAndHandOutWhat() => Methods.Where(m => m.Name.StartsWith("Try", StringComparison.Ordinal)).Should().OnlyContain(m =>
        m.Name.EndsWith("Async", StringComparison.Ordinal) ? typeof(ITuple).IsAssignableFrom(m.ReturnType.GenericTypeArguments[0]) : m.ReturnType == typeof(bool) && m.GetParameters().Any(p => p.IsOut));

    [Fact]
    public void OutParameters_BelongToTryMethods() => Methods.Where(m => m.GetParameters().Any(p => p.IsOut) && m.Name != "Deconstruct").Should().OnlyContain(m => m.Name.StartsWith("Try", StringComparison.Ordinal));

    /// <summary>No array and no list that a caller could change; a sequence where nothing else is known of it.</summary>
    [Fact]
    public void Collections_AreReadOnly() => Types.SelectMany(t => t.GetProperties(Own)).Where(p => p.DeclaringType != typeof(SelfEvalOptions)).Select(p => p.PropertyType).Concat(Methods.Select(m => m.ReturnType))
        .Where(t => t != typeof(string) && typeof(IEnumerable).IsAssignableFrom(t) && t != typeof(IServiceCollection))
        .Should().OnlyContain(t => IsA(t, typeof(IReadOnlyList<>)) || IsA(t, typeof(IReadOnlyCollection<>)) || IsA(t, typeof(IReadOnlyDictionary<,>)) || IsA(t, typeof(IEnumerable<>)));

    /// <summary>A property is cheap enough to be asked twice, and changes nothing; what is not is a method, whose name says what it does.</summary>
    [Fact]
    public void Methods_BeginWithAVerb() => Methods.Where(m => m.DeclaringType is not { IsInterface: true } && m.Name is not ("Deconstruct" or "Dispose")).Select(m => Words(m.Name)[0]).Distinct()
        .Should().BeSubsetOf([
            "Try", "Load", "Parse", "Read", "Write", "Save", "To", "Score", "Explain", "Render", "Check", "Find", "Add", "Remove", "Get", "Skip", "Locate", "Reach", "Copy", "Round",
            "Can", "Create", "Equals", "With", // a copy with something more, as in "with" expressions
            "Of", "From", "Between", // factories, as TimeSpan.FromSeconds
            "Message", "Explanation", "Place", "Cell", "Review", "Total", "Conclusion", // …In(culture), …Of(thing): what the property says, for a reader or a thing
            "Points", "Named", "Files",
        ]);

    [Fact]
    public void Parameters_AreInCamelCaseUnlessThoseOfARecord() => Methods.SelectMany(m => m.GetParameters()).Should().OnlyContain(p => char.IsLower(p.Name![0]) || p.Member.Name == "Deconstruct");

    private static bool IsToken(ParameterInfo parameter) => parameter.ParameterType == typeof(CancellationToken);

    private static bool IsA(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string[] Words(string name) => [.. System.Text.RegularExpressions.Regex.Matches(name, "[A-Z][a-z]*").Select(m => m.Value)];
}
