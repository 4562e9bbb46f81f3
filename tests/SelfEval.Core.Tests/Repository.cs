namespace SelfEval.Tests;

/// <summary>Finds the files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "SelfEval.Core.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
