using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The built-in books that a text builds on (上级规则书), the nearest first.</summary>
internal static class BookChain
{
    public static IReadOnlyList<BuiltInText> ParentsOf(JsonPart? root)
    {
        var found = new List<BuiltInText>();
        var open = new Queue<string>(IdsIn(root));
        while (open.TryDequeue(out string? id))
        {
            if (found.Exists(f => f.Id == id) || BuiltInText.Find(id) is not { } parent)
            {
                continue;
            }

            found.Add(parent);
            foreach (string next in IdsIn(parent.Root))
            {
                open.Enqueue(next);
            }
        }

        return found;
    }

    private static IEnumerable<string> IdsIn(JsonPart? root) =>
        root?["extends"] is not { } extends ? [] : extends.IsContainer ? extends.Items.Select(i => i.Words) : [extends.Words];
}
