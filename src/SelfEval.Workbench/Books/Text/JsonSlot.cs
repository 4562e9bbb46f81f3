namespace SelfEval.Workbench.Books.Text;

/// <summary>A member of an object or an item of an array (成员): where it begins, its name's start for a member, and its value.</summary>
public sealed record JsonSlot(string Name, int Start, JsonPart Value)
{
    public int End => Value.End;
}
