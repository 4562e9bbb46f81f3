using System.Reflection;
using SelfEval.Model;

namespace SelfEval.Tests.Model;

/// <summary>Everything that a form is made of is a value: equal by what it holds, apart from what it was made of, without gaps. Found by reflection.</summary>
public sealed class ValueTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every property of every public record of the model that an app can set.</summary>
    public static TheoryData<Type, string> Properties()
    {
        var data = new TheoryData<Type, string>();
        foreach (PropertyInfo property in Records().SelectMany(Settable))
        {
            data.Add(property.DeclaringType!, property.Name);
        }

        return data;
    }

    [Fact]
    public void Records_OfTheModel_AreAllTried() =>
        Records().Select(t => t.Name).Should().Contain([nameof(SelfEvaluation), nameof(Indicator), nameof(Budget), nameof(Statement), nameof(ExpenseLine)]).And.HaveCountGreaterThan(12);

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_SetToTheSameContent_LeavesTheRecordsEqual(Type type, string name)
    {
        object left = With(type, name, first: true);
        object right = With(type, name, first: true);

        left.Equals(right).Should().BeTrue();
        left.GetHashCode().Should().Be(right.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_SetToOtherContent_MakesTheRecordsDiffer(Type type, string name) =>
        With(type, name, first: true).Equals(With(type, name, first: false)).Should().BeFalse();

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_SetToNull_IsRefusedUnlessItMayBeBlank(Type type, string name)
    {
        PropertyInfo property = type.GetProperty(name)!;
        object record = Activator.CreateInstance(type)!;

        Action set = () => property.SetValue(record, null);

        bool mayBeBlank = property.PropertyType.IsValueType || Nullability.Create(property).WriteState == NullabilityState.Nullable;
        if (mayBeBlank)
        {
            set.Should().NotThrow();
        }
        else
        {
            set.Should().Throw<TargetInvocationException>().WithInnerException<ArgumentNullException>().Which.ParamName.Should().Be(name);
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void List_ChangedAfterwards_LeavesTheRecordAsItWas(Type type, string name)
    {
        if (type.GetProperty(name)!.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            object[] given = [Sample(list.GenericTypeArguments[0], true)!];
            var source = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(list.GenericTypeArguments))!;
            source.Add(given[0]);
            object record = Activator.CreateInstance(type)!;
            type.GetProperty(name)!.SetValue(record, source);

            source.Clear();

            ((System.Collections.IEnumerable)type.GetProperty(name)!.GetValue(record)!).Cast<object>().Should().Equal(given);
            if (!list.GenericTypeArguments[0].IsValueType)
            {
                source.Add(null);
                Action gap = () => type.GetProperty(name)!.SetValue(record, source);
                gap.Should().Throw<TargetInvocationException>().WithInnerException<ArgumentNullException>();
            }
        }
    }

    /// <summary>Every real form and seed, read twice.</summary>
    [Fact]
    public void Form_ReadTwice_IsEqual()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json"))
        {
            SelfEvaluation once = EvaluationFile.Load(file);
            SelfEvaluation again = EvaluationFile.Load(file);

            (once == again).Should().BeTrue(file);
            once.GetHashCode().Should().Be(again.GetHashCode());
            new Scorer(RuleBooks.Lusong2023).Score(once);
            (once == again).Should().BeTrue("scoring leaves a form as it was");
            (once with { Unit = once.Unit + "乙" } == again).Should().BeFalse();
        }
    }

    private static IEnumerable<Type> Records() => typeof(SelfEvaluation).Assembly.GetExportedTypes()
        .Where(t => t.IsClass && t.GetMethod("<Clone>$") is not null && t.GetConstructor(Type.EmptyTypes) is not null);

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(p => p.SetMethod is { IsPublic: true });

    private static object With(Type type, string name, bool first)
    {
        object record = Activator.CreateInstance(type)!;
        PropertyInfo property = type.GetProperty(name)!;
        property.SetValue(record, Sample(property.PropertyType, first));
        return record;
    }

    /// <summary>One of two contents of a type, made anew at each call.</summary>
    private static object? Sample(Type type, bool first)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GenericTypeArguments))!;
            list.Add(Sample(type.GenericTypeArguments[0], first));
            return list;
        }

        return type == typeof(string) ? new string(first ? '甲' : '乙', 2)
            : type == typeof(decimal) ? (first ? 1m : 2m)
            : type == typeof(int) ? (first ? 1 : 2)
            : type == typeof(bool) ? first
            : type.IsEnum ? Enum.ToObject(type, first ? 0 : 1)
            : type == typeof(Figure) ? Figure.Of(first ? 1m : 2m)
            : type == typeof(FormCell) ? FormCell.Parse(first ? "1件" : "2件")
            : type == typeof((string, decimal)) ? (new string('甲', 2), first ? 1m : 2m)
            : With(type, Settable(type).First(p => p.PropertyType != typeof(bool)).Name, first);
    }
}
