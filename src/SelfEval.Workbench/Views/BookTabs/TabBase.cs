using Microsoft.AspNetCore.Components;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Views.BookTabs;

/// <summary>What the tabs of a rule book share (各页共有): the book, the language, and the words of a diagnostic at its cell.</summary>
public abstract class TabBase : ComponentBase
{
    [Parameter, EditorRequired]
    public BookSubject Subject { get; set; } = null!;

    [Parameter]
    public bool English { get; set; }

    internal Ui Ui => new(English);

    protected JsonPart? Part(params object[] path) => Subject.Root?.At(path);

    /// <summary>What a rule says in the saved text, found by the names of its group and itself; null where it is new or nothing was changed.</summary>
    protected JsonPart? SavedRule(string section, string group, string rule) => Subject.SavedRoot?[section]?.Items.FirstOrDefault(g => g.TextOf("WorkflowName") == group)?["Rules"]?.Items.FirstOrDefault(r => r.TextOf("RuleName") == rule);

    /// <summary>Puts a typed text in the place of another, and takes the member away where nothing is left.</summary>
    protected void SetText(string? words, params object[] path)
    {
        if (string.IsNullOrEmpty(words))
        {
            Subject.Apply(text => JsonEdit.Remove(text, path));
        }
        else
        {
            Subject.Set(JsonEdit.Quote(words), path);
        }
    }
}
