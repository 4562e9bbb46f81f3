namespace SelfEval.Model.Cells;

/// <summary>Which way a figure may be off (约数的方向).</summary>
internal enum Approximation
{
    /// <summary>The figure is as printed.</summary>
    None,

    /// <summary>余, 多: a little more.</summary>
    Above,

    /// <summary>近, 将近, 接近: a little less.</summary>
    Below,

    /// <summary>约, 大约, 左右, 上下: either way.</summary>
    Around,
}
