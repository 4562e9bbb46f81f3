namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Said by the compiler to whoever publishes an app as native AOT or trimmed.</summary>
internal static class NativeCompilation
{
    public const string Message = "Rules find facts and operators by reflection: a trimmed or native app has to keep them by a descriptor, as SelfEval.Cli's native.xml does.";
}
