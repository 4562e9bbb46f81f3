using System.Runtime.CompilerServices;

namespace SelfEval.Engine.Programs;

/// <summary>
/// A delegate that is fused once it pays (延后编译): compiling one costs as much as working its trees out over hundreds of rows, and most
/// programs score a form or two. What <paramref name="fuse"/> gives null for stays as it is. Both ways give the same.
/// </summary>
internal sealed class TieredDelegate<TDelegate>(Func<TDelegate?> fuse, int rowsBefore)
    where TDelegate : Delegate
{
    private TDelegate? _fused;
    private int _rows;

    /// <summary>
    /// The delegate for the next row; null while there have been few, and in a native program, which cannot compile. Threads that fuse at
    /// once make the same twice.
    /// </summary>
    public TDelegate? Next()
    {
        TDelegate? fused = _fused;
        return fused is not null ? fused : !RuntimeFeature.IsDynamicCodeCompiled || ++_rows <= rowsBefore ? null : Fuse();
    }

    private TDelegate? Fuse()
    {
        _rows = int.MinValue;
        return _fused = fuse();
    }
}
