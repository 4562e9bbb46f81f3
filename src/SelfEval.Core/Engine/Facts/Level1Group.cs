namespace SelfEval.Engine.Facts;

/// <summary>A name of level 1 on a form (一级指标), however often and in whatever spelling it is printed.</summary>
/// <param name="name">As it is printed first.</param>
/// <param name="plainName">As names are compared.</param>
internal sealed class Level1Group(string name, string plainName)
{
    public string Name => name;

    public string PlainName => plainName;

    /// <summary>Points printed beside the name; null where none are.</summary>
    public decimal? Printed { get; init; }

    /// <summary>The first and the last of its rows in the chain of <see cref="Level1Groups"/>; -1 where it has none.</summary>
    public int First { get; set; } = -1;

    public int Last { get; set; } = -1;
}
