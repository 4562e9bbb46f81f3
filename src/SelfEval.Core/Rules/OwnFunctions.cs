using System.ComponentModel;
using System.Reflection;

namespace SelfEval.Rules;

/// <summary>A class of functions that an app adds (自备的函数).</summary>
internal sealed class OwnFunctions(Type type, IReadOnlyList<MethodInfo> methods)
{
    // By these names the language folds constants, follows quotients and says functions in words.
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal)
    {
        "四舍五入", "截断", "进一", "取舍", "归整", "限于", "计数", "分档", "相差天数", "相差月数", "含", "含任一", "Abs", "Ceiling", "Floor", "Max", "Min", "Round", "Truncate",
    };

    public Type Type { get; } = type;

    public IReadOnlyDictionary<string, MethodInfo> Methods { get; } = methods.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>True for a name that no built-in function has.</summary>
    public static bool IsFree(string name) => !BuiltIn.Contains(name);

    public override string ToString() => string.Join('\n', Methods.Values.OrderBy(m => m.Name, StringComparer.Ordinal)
        .Select(m => $"{Type.Name}.{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.Name))})：{m.GetCustomAttribute<DescriptionAttribute>()!.Description}"));
}
