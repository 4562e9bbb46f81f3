namespace SelfEval;

/// <summary>Said by the compiler to whoever publishes an app as native AOT or trimmed.</summary>
internal static class NotAhead
{
    public const string Message = "Rules are compiled to delegates at run time and find facts by reflection; publish without native AOT and without trimming.";
}
