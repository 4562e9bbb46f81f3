using SelfEval.Reading.Diagnostics;

namespace SelfEval.Rules;

/// <summary>What may be a name in an expression (名称).</summary>
internal static class RuleName
{
    private const int Longest = 40;

    // Words of the expression language, and types that its parser knows by name: as a name each would mean two things.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "not", "in", "true", "false", "iif", "new", "null", "it", "parent", "root", "is", "as", "cast", "np", "isnull", "eq", "ne",
        "neq", "lt", "le", "gt", "ge", "mod", "div", "like", "xor", "equal", "notequal", "lessthan", "greaterthan", "lessthanequal",
        "greaterthanequal", "andalso", "orelse", "Math", "计分", "Convert", "Enum", "object", "bool", "Boolean", "char", "string", "sbyte", "byte",
        "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "Single", "Int16", "Int32", "Int64", "UInt16", "UInt32",
        "UInt64", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "Uri", "Type", "var", "dynamic",
    };

    private const int LongestId = 60;

    /// <summary>True where the name may be used; reports why not.</summary>
    public static bool Check(string name, int offset, DiagnosticBag bag)
    {
        if (!IsIdentifier(name))
        {
            bag.Add(DiagnosticCatalog.BadName, offset, name);
            return false;
        }

        if (Reserved.Contains(name))
        {
            bag.Add(DiagnosticCatalog.ReservedName, offset, name);
            return false;
        }

        return true;
    }

    /// <summary>True for a name that <see cref="Check"/> would take.</summary>
    public static bool IsUsable(string name) => IsIdentifier(name) && !Reserved.Contains(name);

    /// <summary>A book's id names a folder: no dots, slashes or blanks.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= Longest && IsStart(name[0]) && name.All(IsPart);

    public static bool IsStart(char c) => char.IsAsciiLetter(c) || c == '_' || IsChinese(c);

    public static bool IsPart(char c) => IsStart(c) || char.IsAsciiDigit(c);

    // Only Latin letters and Han characters: a Greek or Cyrillic letter that looks Latin would be another name.
    private static bool IsChinese(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');
}
