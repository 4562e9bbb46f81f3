using System.Collections;

namespace SelfEval.Model;

/// <summary>A list of a form (清单): a copy of what was given, without gaps, and equal to another that holds the same.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>A copy; what is a copy already stays itself.</summary>
    /// <exception cref="ArgumentNullException">There is no list, or an item is missing.</exception>
    public static ValueList<T> Of(IReadOnlyList<T> items, string name)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        if (items is ValueList<T> same)
        {
            return same;
        }

        if (items.Count == 0)
        {
            return Empty;
        }

        T[] copy = [.. items];
        return Array.Exists(copy, static i => i is null) ? throw new ArgumentNullException(name, "An item of the list is null.") : new(copy);
    }

    /// <summary>A list of what nobody else holds (接管), without gaps.</summary>
    public static ValueList<T> Take(T[] items) => items.Length == 0 ? Empty : new(items);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override bool Equals(object? obj) => obj is ValueList<T> other && _items.AsSpan().SequenceEqual(other._items);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
