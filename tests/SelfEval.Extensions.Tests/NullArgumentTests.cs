using System.Collections;
using System.Reflection;
using SelfEval.Documents;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

/// <summary>
/// Every public method, constructor and property of the packages, each parameter that may not be null in turn: refused at once, by its own name.
/// Found by reflection, so that what is added is tried too.
/// </summary>
public sealed class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Assembly[] Packages = [typeof(Scorer).Assembly, typeof(DocumentFile).Assembly, typeof(SelfEvalScorers).Assembly];

    public static TheoryData<string, string> Parameters()
    {
        var data = new TheoryData<string, string>();
        foreach ((string name, ParameterInfo parameter) in Callables().SelectMany(c => c.Value.GetParameters().Where(MayNotBeNull).Select(p => (c.Key, p))))
        {
            data.Add(name, parameter.Name!);
        }

        return data;
    }

    [Fact]
    public void Parameters_OfThePackages_AreFound() => Parameters().Should().HaveCountGreaterThan(120);

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Call_NullForAParameter_IsRefusedByName(string method, string parameter)
    {
        using var samples = new SampleArguments();
        MethodBase callable = Callables()[method];
        ParameterInfo[] all = callable.GetParameters();
        object?[] arguments = [.. all.Select(p => p.Name == parameter || p.IsOut || (!p.ParameterType.IsValueType && !MayNotBeNull(p)) ? null : samples.Of(p.ParameterType))];
        object? target = callable.IsStatic || callable is ConstructorInfo ? null : samples.Of(callable.DeclaringType!);

        Func<Task> call = () => Invoke(callable, target, arguments);

        // A property's setter calls its only parameter value; what is refused is the property.
        string refused = callable.Name.StartsWith("set_", StringComparison.Ordinal) ? callable.Name[4..] : parameter;
        (await call.Should().ThrowAsync<ArgumentNullException>()).Which.ParamName.Should().Be(refused);
    }

    private static async Task Invoke(MethodBase callable, object? target, object?[] arguments)
    {
        try
        {
            object? result = callable is ConstructorInfo constructor ? constructor.Invoke(arguments) : callable.Invoke(target, arguments);
            if (result is Task task)
            {
                await task;
            }
        }
        catch (TargetInvocationException error)
        {
            throw error.InnerException!;
        }
    }

    private static Dictionary<string, MethodBase> Callables()
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return Packages.SelectMany(p => p.GetExportedTypes()).Where(t => !t.IsEnum && !typeof(Delegate).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods(own).Cast<MethodBase>().Concat(t.GetConstructors(own)))
            .Where(m => !IsOfEveryType(m) && m.GetParameters().Any(MayNotBeNull))
            .ToDictionary(m => $"{m.DeclaringType!.Name}.{m.Name}({string.Join(", ", m.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"))})", StringComparer.Ordinal);
    }

    /// <summary>Equality takes anything, and a converter is called by the serializer.</summary>
    private static bool IsOfEveryType(MethodBase method) => method.Name is nameof(Equals) or "op_Equality" or "op_Inequality" || method.DeclaringType == typeof(SelfEvalJsonConverter);

    private static bool MayNotBeNull(ParameterInfo parameter) =>
        !parameter.IsOut && !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;
}
