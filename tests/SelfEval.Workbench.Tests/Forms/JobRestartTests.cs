using Microsoft.Extensions.DependencyInjection;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Bulk;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Tests.Forms;

/// <summary>Jobs over many files, when the workbench is started anew: what was handed in is still there, and can be done again.</summary>
public sealed class JobRestartTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Scores_AfterARestart_AreDoneAgainFromTheFilesHandedIn()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        Begin(server, ScoringJob.Kind, folder => new ScoringJob(folder, Shelf(server), "lusong-2023"));

        BulkJob again = Restarted(server).JobOf(ScoringJob.Kind)!;

        again.IsReopened.Should().BeTrue();
        again.Files.Should().Be(1);
        again.State.Should().Be(BulkState.Gathering);
        await again.RunAsync(server.Services.GetRequiredService<FormReading>(), server.Services.GetRequiredService<JobQueue>());
        again.State.Should().Be(BulkState.Done);
        ((ScoringJob)again).Grades.Should().Equal(("优", 1L));
    }

    [Fact]
    public async Task Impact_AfterARestart_ComparesTheSameBooks()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        Begin(server, ImpactJob.Kind, folder => new ImpactJob(folder, ("lusong-2023", RuleBooks.Lusong2023), ("hubei", RuleBooks.Find("hubei")!)));

        var again = (ImpactJob)Restarted(server).JobOf(ImpactJob.Kind)!;

        (again.IsReopened, again.Files).Should().Be((true, 1));
        (again.Impact.Diff.Before.Id, again.Impact.Diff.After.Id).Should().Be(("lusong-2023", "hubei"));
    }

    [Fact]
    public async Task Impact_OfABookThatIsGone_IsNotOfferedAgain()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        Begin(server, ImpactJob.Kind, folder => new ImpactJob(folder, ("lusong-2023", RuleBooks.Lusong2023), ("own/gone", RuleBooks.Lusong2023)));

        Restarted(server).JobOf(ImpactJob.Kind).Should().BeNull();
    }

    [Fact]
    public async Task Job_BegunAnew_IsNoReopenedOne()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        Begin(server, ScoringJob.Kind, folder => new ScoringJob(folder, Shelf(server), null)).IsReopened.Should().BeFalse();
    }

    private static BulkJob Begin(RunningServer server, string kind, Func<string, BulkJob> make)
    {
        Workspace workspace = server.Services.GetRequiredService<Workspaces>().Of(Id);
        workspace.Begin(kind, make);
        File.WriteAllBytes(workspace.JobOf(kind)!.NewFile("一.json"), SampleFiles.SeedJson);
        return workspace.JobOf(kind)!;
    }

    private static BookShelf Shelf(RunningServer server) => server.Services.GetRequiredService<BookShelf>();

    private static Workspace Restarted(RunningServer server) => new Workspaces(server.Options, Shelf(server), server.Services.GetRequiredService<FormReading>(), TimeProvider.System).Of(Id);
}
