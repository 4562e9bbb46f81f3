using System.Text.Json;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>
/// Changes that tables make to one text of a draft (表格里的改动): each is a change of one place, comments stay, and what is read only stays as it is.
/// A change of structure is brought into the canonical layout.
/// </summary>
public sealed class DraftEdits
{
    private readonly BookDraft? _draft;
    private readonly bool _isTests;

    internal DraftEdits(BookDraft? draft, bool tests, bool isLocked) => (_draft, _isTests, IsReadOnly) = (draft, tests, isLocked || draft is null);

    public bool IsReadOnly { get; }

    /// <summary>True where the text was changed.</summary>
    public bool Apply(Func<string, string?> edit, bool isStructure = false)
    {
        if (IsReadOnly || _draft is not { } draft || edit(draft.Texts.Of(_isTests)) is not { } text)
        {
            return false;
        }

        string path = _isTests ? draft.PathOfTests : draft.PathOfBook;
        return draft.TryChange(isStructure && RuleBook.TryFormat(text, path, out string? formatted, out _) ? formatted : text, _isTests);
    }

    public void Set(string json, params object[] path) => Apply(text => JsonEdit.Set(text, path, json));

    /// <summary>Puts a typed text in the place of another, and takes the member away where nothing is left.</summary>
    public void SetText(string words, params object[] path) => SetOrRemove(words.Length == 0 ? null : JsonEdit.Quote(words), path);

    /// <summary>As <see cref="SetText"/> for a number or true and false.</summary>
    public void SetScalar(string words, params object[] path) => SetOrRemove(words.Trim().Length == 0 ? null : JsonEdit.Scalar(words), path);

    public void Remove(params object[] path) => Apply(text => JsonEdit.Remove(text, path), isStructure: true);

    public void Move(object[] path, int to) => Apply(text => JsonEdit.Move(text, path, to), isStructure: true);

    /// <summary>Adds an item, or a member written out, to a list that is made where there is none.</summary>
    public bool Insert(object[] list, int index, string json) => Apply(text => JsonEdit.Make(text, list, IsMember(json) ? "{}" : "[]") is { } ready ? JsonEdit.Insert(ready, list, index, json) : null, isStructure: true);

    /// <summary>Adds one like it below; a copy in a list is changed before by <paramref name="change"/>, a copied member gets a name that is free.</summary>
    public void Repeat(object[] path, Func<string, string> change) => Apply(text => JsonEdit.Repeat(text, path, change), isStructure: true);

    /// <summary>Puts what was copied at the end of a list; false where it is nothing of that kind.</summary>
    public bool TryPaste(object[] list, string words) =>
        JsonEdit.TryPasted(words, out string pasted, out bool areMembers) && KindOf(list) is var kind && (kind is null || kind == areMembers) && Insert(list, int.MaxValue, pasted);

    /// <summary>A part as text, with the comments above it, to be put elsewhere; null where the path leads nowhere.</summary>
    public string? Copy(object[] path) => _draft is null ? null : JsonEdit.Copy(_draft.Texts.Of(_isTests), path);

    /// <summary>True for members by name, false for items, null where nothing stands.</summary>
    private bool? KindOf(object[] list) => _draft is not null && JsonText.TryRead(_draft.Texts.Of(_isTests))?.At(list) is { } there ? there.Kind == JsonValueKind.Object : null;

    private static bool IsMember(string json) => JsonText.TryRead("{" + json + "\n}") is not null;

    private void SetOrRemove(string? json, object[] path)
    {
        if (json is null)
        {
            Apply(text => JsonEdit.Remove(text, path));
        }
        else
        {
            Set(json, path);
        }
    }
}
