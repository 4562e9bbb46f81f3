using System.Reflection;

namespace SelfEval.Tests;

/// <summary>Every type that an assembly's public surface makes its user meet: in members, bases, interfaces and constraints.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string? RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location);

    public static IEnumerable<Type> NamedBy(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(NamedBy).SelectMany(Parts).Distinct();

    /// <summary>By its folder: System.CommandLine and System.Linq.Dynamic.Core are no part of .NET, whatever they are called.</summary>
    public static bool IsOfDotNet(Type type) => Path.GetDirectoryName(type.Assembly.Location) == RuntimeFolder;

    private static IEnumerable<Type> NamedBy(Type type) =>
        type.GetMembers(Declared).Where(IsVisible).SelectMany(NamedBy)
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } super ? [super] : [])
            .Concat(type.GetGenericArguments().SelectMany(g => g.GetGenericParameterConstraints()));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    /// <summary>Properties and events come as their methods.</summary>
    private static IEnumerable<Type> NamedBy(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(p => p.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var result } ? [result] : [])
            .Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(g => g.GetGenericParameterConstraints()) : []),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
