namespace SelfEval.Reading.Json;

/// <summary>Nodes that one line after the other is read into (备用节点): half of what reading a line takes from memory would be these.</summary>
internal sealed class SpareNodes
{
    // A hostile line of very many must not keep its memory to the end of the run.
    private const int Most = 2_000;

    private readonly List<SourceNode> _objects = [];
    private readonly List<SourceNode> _lists = [];
    private readonly List<SourceNode> _texts = [];
    private readonly List<SourceNode> _numbers = [];
    private int _usedObjects;
    private int _usedLists;
    private int _usedTexts;
    private int _usedNumbers;

    public SourceNode Object() => Take(NodeKind.Object, _objects, ref _usedObjects);

    public SourceNode List() => Take(NodeKind.Array, _lists, ref _usedLists);

    public SourceNode Text(string text)
    {
        SourceNode node = Take(NodeKind.String, _texts, ref _usedTexts);
        node.Text = text;
        return node;
    }

    public SourceNode Number(decimal number)
    {
        SourceNode node = Take(NodeKind.Number, _numbers, ref _usedNumbers);
        node.Number = number;
        return node;
    }

    /// <summary>Everything given out may be given out again: nobody looks at the line before any more.</summary>
    public void TakeBack()
    {
        TakeBack(_objects, ref _usedObjects);
        TakeBack(_lists, ref _usedLists);
        TakeBack(_texts, ref _usedTexts);
        Trim(_numbers, _usedNumbers);
        _usedNumbers = 0;
    }

    private static SourceNode Take(NodeKind kind, List<SourceNode> nodes, ref int used)
    {
        if (used == nodes.Count)
        {
            nodes.Add(new SourceNode(kind, 0, 0));
        }

        return nodes[used++];
    }

    private static void Trim(List<SourceNode> nodes, int used)
    {
        if (used > Most)
        {
            nodes.Clear();
        }
    }

    private static void TakeBack(List<SourceNode> nodes, ref int used)
    {
        Trim(nodes, used);
        for (int i = 0; i < used && i < nodes.Count; i++)
        {
            nodes[i].Clear();
        }

        used = 0;
    }
}
