using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Isolation;

/// <summary>Reads a file where a crash, a hang or a flood of memory does not hurt the caller (隔离读取).</summary>
/// <param name="content">The file.</param>
/// <param name="name">Its name, for people.</param>
internal delegate DocumentContent IsolatedReader(byte[] content, string name);
