using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SelfEval;
using SelfEval.Model;

WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<CardPage>("#app");
builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
await builder.Build().RunAsync();

/// <summary>Scores the seed in the browser, shows the card and tells the server what it shows.</summary>
public sealed class CardPage : ComponentBase
{
    private string _text = "";

    [Inject]
    private HttpClient Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            SelfEvaluation form = EvaluationFile.Parse(await Http.GetStringAsync("seed.json"), "seed.json");
            ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);
            _text = $"{card.Total} {card.Grade} {card.Indicators.Count} {card.Findings.Count(f => f.Severity == FindingSeverity.Error)}";
        }
        catch (Exception error)
        {
            _text = error.ToString();
        }

        await Http.PostAsync("card", new StringContent(_text));
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, _text);
        builder.CloseElement();
    }
}
