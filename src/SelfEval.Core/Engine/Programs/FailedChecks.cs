using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The checks that do not hold on some row of a card (不成立的检查项): found row by row, listed in the order of the book.</summary>
internal sealed class FailedChecks
{
    private const int UsualCount = 32;

    private long[] _places = new long[UsualCount];
    private CheckFacts[] _rows = new CheckFacts[UsualCount];
    private CheckFacts? _row;
    private int _position;

    public int Count { get; private set; }

    /// <summary>The row of one that failed.</summary>
    public CheckFacts RowAt(int index) => _rows[index];

    /// <summary>The check that failed, by its place in the book.</summary>
    public int CheckAt(int index) => (int)(_places[index] >> 32);

    /// <summary>What is added from now on failed on this row, the n-th of its kind.</summary>
    public void Enter(CheckFacts row, int position)
    {
        _row = row;
        _position = position;
    }

    public void Add(int check)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _rows, Count * 2);
        }

        _places[Count] = PlaceOf(check, _position);
        _rows[Count++] = _row!;
    }

    /// <summary>Forgets what was added after there were so many.</summary>
    public void CutTo(int count) => Count = count;

    /// <summary>In the order of the book, and each check row by row.</summary>
    public void Sort() => Array.Sort(_places, _rows, 0, Count);

    /// <summary>Whether a check failed on any row; once all are in order.</summary>
    public bool Has(int check)
    {
        int found = Array.BinarySearch(_places, 0, Count, PlaceOf(check, 0));
        int next = found < 0 ? ~found : found;
        return next < Count && CheckAt(next) == check;
    }

    /// <summary>Whether a check failed on the same row as one that did; once all are in order.</summary>
    public bool HasBeside(int check, int index) => Array.BinarySearch(_places, 0, Count, PlaceOf(check, (int)_places[index])) >= 0;

    private static long PlaceOf(int check, int position) => ((long)check << 32) | (uint)position;
}
