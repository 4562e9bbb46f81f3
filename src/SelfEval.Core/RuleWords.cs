using System.ComponentModel;
using System.Reflection;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>
/// Words that an app adds to the language of rules (自备的词): facts about a form or a row that the app knows, and classes of functions. A rule book
/// that uses one says so in <c>requires</c>; it is then checked, tested, explained and counted like the built-in ones. Immutable; make it once and
/// hand it to <see cref="RuleBook.Load"/>. What is added has to be pure: the same form gives the same answer, from any number of threads. What a
/// function cannot work out it says by an <see cref="ArgumentException"/> or <see cref="ArithmeticException"/>, and the rule does not hold; any other
/// exception is a fault of the app and reaches the caller.
/// </summary>
public sealed class RuleWords
{
    private static readonly Type[] Kinds = [typeof(decimal), typeof(string), typeof(bool)];

    private RuleWords(OwnWords own) => Own = own;

    /// <summary>No words but the built-in ones; begin here.</summary>
    public static RuleWords None { get; } = new(OwnWords.None);

    /// <summary>The words, as a book names them in <c>requires</c>.</summary>
    public IReadOnlyCollection<string> Names => [.. Own.Offered.Order(StringComparer.Ordinal)];

    internal OwnWords Own { get; }

    /// <summary>Adds a number (数).</summary>
    /// <param name="name">Its name in rules: Chinese, as the form or the field says it.</param>
    /// <param name="note">What it is, in Chinese, for rule writers.</param>
    /// <param name="value">The number, null where there is none; the row is null for the execution row and where a check is not about a row.</param>
    /// <param name="unit">Its unit.</param>
    /// <exception cref="ArgumentException">The name is taken, or is none that rules can use, or there is no note.</exception>
    public RuleWords WithNumber(string name, string note, Func<SelfEvaluation, Indicator?, decimal?> value, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(unit);
        return With(new OwnFact(name, note, unit, typeof(decimal), value));
    }

    /// <summary>Adds a text (文字).</summary>
    /// <param name="name">Its name in rules.</param>
    /// <param name="note">What it is, in Chinese, for rule writers.</param>
    /// <param name="value">The text; null is an empty one. The row is null for the execution row and where a check is not about a row.</param>
    /// <exception cref="ArgumentException">The name is taken, or is none that rules can use, or there is no note.</exception>
    public RuleWords WithText(string name, string note, Func<SelfEvaluation, Indicator?, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Func<SelfEvaluation, Indicator?, string> read = (form, row) => value(form, row) ?? "";
        return With(new OwnFact(name, note, "", typeof(string), read));
    }

    /// <summary>Adds a yes or no (真假).</summary>
    /// <param name="name">Its name in rules.</param>
    /// <param name="note">What it is, in Chinese, for rule writers.</param>
    /// <param name="value">Whether it is so. The row is null for the execution row and where a check is not about a row.</param>
    /// <exception cref="ArgumentException">The name is taken, or is none that rules can use, or there is no note.</exception>
    public RuleWords WithTruth(string name, string note, Func<SelfEvaluation, Indicator?, bool> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return With(new OwnFact(name, note, "", typeof(bool), value));
    }

    /// <summary>
    /// Adds the functions of a static class (函数): <c>本县.折算(分值)</c> calls the method 折算 of the class 本县. In stock RulesEngine the class goes into
    /// <c>ReSettings.CustomTypes</c>.
    /// </summary>
    /// <param name="functions">
    /// A public static class with a Chinese name. Its public methods take and give <see cref="decimal"/>, <see cref="string"/> and <see cref="bool"/>, are not
    /// overloaded, and each says by <see cref="DescriptionAttribute"/> what it does.
    /// </param>
    /// <exception cref="ArgumentException">The class is not such a one; the message says why.</exception>
    public RuleWords WithFunctions(Type functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        Require(functions is { IsPublic: true, IsAbstract: true, IsSealed: true } or { IsNestedPublic: true, IsAbstract: true, IsSealed: true }, $"'{functions.Name}' is no public static class.", nameof(functions));
        CheckName(functions.Name, nameof(functions));
        MethodInfo[] methods = functions.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Require(methods.Length > 0, $"'{functions.Name}' has no public functions.", nameof(functions));
        foreach (MethodInfo method in methods)
        {
            Require(OwnFunctions.IsFree(method.Name), $"'{functions.Name}.{method.Name}' is called like a built-in function.", nameof(functions));
            Require(methods.Count(m => m.Name == method.Name) == 1, $"'{functions.Name}.{method.Name}' is overloaded.", nameof(functions));
            Require(!method.IsGenericMethod && Kinds.Contains(method.ReturnType) && method.GetParameters().Length > 0 && method.GetParameters().All(p => Kinds.Contains(p.ParameterType)), $"'{functions.Name}.{method.Name}' takes or gives something else than decimal, string and bool.", nameof(functions));
            Require(method.GetCustomAttribute<DescriptionAttribute>() is { Description.Length: > 0 }, $"'{functions.Name}.{method.Name}' has no [Description].", nameof(functions));
        }

        return new RuleWords(Own.With(new OwnFunctions(functions, methods)));
    }

    /// <summary>The words with what they mean (词表), one a line, for those who write the rules.</summary>
    public override string ToString() => string.Join('\n', Own.Facts.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.ToString()).Concat(Own.Functions.Values.OrderBy(f => f.Type.Name, StringComparer.Ordinal).Select(f => f.ToString())));

    private RuleWords With(OwnFact fact)
    {
        CheckName(fact.Name, "name");
        ArgumentNullException.ThrowIfNull(fact.Note, "note");
        Require(!string.IsNullOrWhiteSpace(fact.Note), $"'{fact.Name}' has no note; say what it is.", "note");
        return new RuleWords(Own.With(fact));
    }

    private void CheckName(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        Require(RuleName.IsUsable(name) && name.Any(c => c > '\u2E7F'), $"'{name}' cannot be a name in rules: Han characters, letters, digits and _, at least one Han character, no word of the language.", parameter);
        Require(!Own.Has(name) && !FactTable.All.ContainsKey(name) && name != FinalScoreNumber.Name, $"'{name}' is there already.", parameter);
    }

    private static void Require(bool holds, string message, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}
