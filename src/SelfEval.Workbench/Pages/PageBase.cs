using Microsoft.AspNetCore.Components;
using SelfEval.Workbench.Forms;

namespace SelfEval.Workbench.Pages;

/// <summary>What every page knows of the request (页面): its language and the browser's workspace.</summary>
public abstract class PageBase : ComponentBase
{
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    internal Ui Ui => Ui.Of(Http);

    protected string WorkspaceId => Workspaces.IdOf(Http!);
}
