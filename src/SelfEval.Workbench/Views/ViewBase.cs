using Microsoft.AspNetCore.Components;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Forms;

namespace SelfEval.Workbench.Views;

/// <summary>What every live view shares (视图): the browser's workspace, the language, and drawing itself anew when another window changed something.</summary>
public abstract class ViewBase : ComponentBase, IDisposable
{
    /// <summary>Many uploads in a row are drawn together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(60);

    private int _isDrawing;

    [Parameter]
    public string WorkspaceId { get; set; } = "";

    [Parameter]
    public bool English { get; set; }

    internal Ui Ui => new(English);

    internal Workspace Workspace { get; private set; } = null!;

    internal BookShelf Shelf { get; private set; } = null!;

    [Inject]
    protected IServiceProvider Services { get; set; } = null!;

    public void Dispose()
    {
        Workspace.Changed -= Redraw;
        Leave();
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        Workspace = Services.GetRequiredService<Workspaces>().Of(WorkspaceId);
        Shelf = Services.GetRequiredService<BookShelf>();
        Workspace.Changed += Redraw;
    }

    /// <summary>True once the window is connected: what is typed before reaches nobody.</summary>
    protected string? IsLive => RendererInfo.IsInteractive ? "true" : null;

    /// <summary>What a view does on leaving, besides listening no more.</summary>
    protected virtual void Leave()
    {
    }

    /// <summary>Draws the view anew soon, from whatever thread.</summary>
    protected void Redraw()
    {
        if (Interlocked.Exchange(ref _isDrawing, 1) == 0)
        {
            _ = DrawSoonAsync();
        }
    }

    private async Task DrawSoonAsync()
    {
        await Task.Delay(Gathering);
        Interlocked.Exchange(ref _isDrawing, 0);
        try
        {
            await InvokeAsync(StateHasChanged);
        }
        catch (ObjectDisposedException)
        {
            // The window was closed in between.
        }
    }
}
