using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;
using SelfEval.Workbench.Views.Rows;

namespace SelfEval.Workbench.Views.BookTabs;

/// <summary>What the tabs of a rule book share (各页共有): the book, the language, what is done to rows, and the words of a diagnostic at its cell.</summary>
public abstract class TabBase : ComponentBase
{
    [Parameter, EditorRequired]
    public BookSubject Subject { get; set; } = null!;

    [Parameter]
    public bool English { get; set; }

    internal Ui Ui => new(English);

    [Inject]
    protected IJSRuntime Js { get; set; } = null!;

    protected DraftEdits Edits => Subject.Edits;

    protected JsonPart? Part(params object[] path) => Subject.Root?.At(path);

    /// <summary>What a rule says in the saved text, found by the names of its group and itself; null where it is new or nothing was changed.</summary>
    protected JsonPart? SavedRule(string section, string group, string rule) => Subject.SavedRoot?[section]?.Items.FirstOrDefault(g => g.TextOf("WorkflowName") == group)?["Rules"]?.Items.FirstOrDefault(r => r.TextOf("RuleName") == rule);

    /// <summary>The diagnostics of a cell; those of a book that is read only stand with its source.</summary>
    protected IReadOnlyList<Diagnostic> Problems(JsonPart? part) => Edits.IsReadOnly ? [] : Subject.At(part);

    /// <summary>The diagnostics of a row that stand at none of its cells.</summary>
    protected IReadOnlyList<Diagnostic> Others(JsonPart row, params JsonPart?[] cells) => [.. Problems(row).Except(cells.SelectMany(Problems))];

    /// <summary>What asks for a row to be changed; nothing where the book is read only.</summary>
    protected EventCallback<RowCommand> Rows(params object[] list) => Rows(Edits, list, static copy => copy);

    /// <summary>As above, where one like another is changed before it is added.</summary>
    protected EventCallback<RowCommand> Rows(DraftEdits edits, object[] list, Func<string, string> change) =>
        edits.IsReadOnly ? default : EventCallback.Factory.Create<RowCommand>(this, command => TakeAsync(edits, [.. list, command.Row], command, change));

    /// <summary>Does to a part of a text what its row was asked for.</summary>
    protected async Task TakeAsync(DraftEdits edits, object[] path, RowCommand command, Func<string, string> change)
    {
        switch (command.Do)
        {
            case RowDeed.Move:
                edits.Move(path, command.To);
                break;
            case RowDeed.Add:
                edits.Repeat(path, change);
                break;
            case RowDeed.Remove:
                edits.Remove(path);
                break;
            default:
                await CopyAsync(edits.Copy(path) ?? "");
                break;
        }
    }

    /// <summary>Hands a text to the clipboard, and says so.</summary>
    protected async Task CopyAsync(string text)
    {
        await using IJSObjectReference module = await Js.InvokeAsync<IJSObjectReference>("import", "/assets/js/clipboard.js");
        await module.InvokeVoidAsync("copy", text, Ui.Say("已复制，可以贴到别处", "Copied; paste it where you like"));
    }

    /// <summary>A name with what tells a copy from its original.</summary>
    protected string NewName(string name) => name + Ui.Say("（新）", " (new)");
}
