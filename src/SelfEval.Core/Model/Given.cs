using System.Runtime.CompilerServices;

namespace SelfEval.Model;

/// <summary>Refuses a missing value where it is set, not later where it is read (不可为空).</summary>
internal static class Given
{
    public static T NotNull<T>(T? value, [CallerMemberName] string name = "")
        where T : class => value ?? throw new ArgumentNullException(name);
}
