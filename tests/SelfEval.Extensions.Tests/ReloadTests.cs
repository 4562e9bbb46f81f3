using Microsoft.Extensions.Logging;

namespace SelfEval.Extensions.Tests;

public sealed class ReloadTests
{
    [Fact]
    public void ChangedFile_GoodBook_IsSwappedIn()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder);
        Scorer taken = app.Scorers.Get("ours");

        folder.Replace(BookFolder.Second);
        App.WaitUntil(() => app.Scorers.Get("ours").Book.Version == "second");

        app.Scorers.Score("ours", App.Seed).Total.Should().Be(95.9m);
        taken.Score(App.Seed).Total.Should().Be(96.9m, "work under way finishes on the book it began with");
        App.WaitUntil(() => app.Log.Lines.Any(l => l.Level == LogLevel.Information && l.Text.Contains("swapped in lusong-2023 second")));
    }

    [Fact]
    public void ChangedFile_BadBook_KeepsTheOldAndLogsTheDiagnostics()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder);

        folder.Replace(BookFolder.Faulty);
        App.WaitUntil(() => app.Log.Lines.Any(l => l.Level == LogLevel.Error && l.Text.Contains("SE0204")));

        app.Scorers.Get("ours").Book.Version.Should().Be("first");
        app.Log.Lines.Should().Contain(l => l.Text.Contains("has errors; lusong-2023 first stays in use"));
        folder.Replace(BookFolder.Second);
        App.WaitUntil(() => app.Scorers.Get("ours").Book.Version == "second");
    }

    [Fact]
    public void DeletedFile_KeepsTheOldUntilItIsBack()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder);

        File.Delete(folder.Book);
        App.WaitUntil(() => app.Log.Lines.Any(l => l.Level == LogLevel.Error && l.Text.Contains("cannot be read")));
        app.Scorers.Score("ours", App.Seed).Total.Should().Be(96.9m);

        folder.Replace(BookFolder.Second);
        App.WaitUntil(() => app.Scorers.Get("ours").Book.Version == "second");
    }

    /// <summary>A virus scanner or a slow copy holds the file just when it is read; nothing about the file changes when it is let go.</summary>
    [Fact]
    public void LockedFile_IsReadOnceItIsFreeAndComplainedOfOnce()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder);
        using (var writer = new FileStream(folder.Book, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            writer.Write(System.Text.Encoding.UTF8.GetBytes(BookFolder.Second));
            writer.Flush(flushToDisk: true);
            App.WaitUntil(() => Complaints() == 1);
            App.WaitUntil(() => app.Attempts > 3);
        }

        App.WaitUntil(() => app.Scorers.Get("ours").Book.Version == "second");
        Complaints().Should().Be(1);

        int Complaints() => app.Log.Lines.Count(l => l.Level == LogLevel.Error && l.Text.Contains("cannot be read"));
    }

    /// <summary>A file that is copied piece by piece: whatever is read of it in between is no book, and the old one stays.</summary>
    [Fact]
    public void FileWrittenInPieces_IsTakenWhenItIsWhole()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder);
        using (var writer = new StreamWriter(new FileStream(folder.Book, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)))
        {
            writer.Write(BookFolder.Second[..2000]);
            writer.Flush();
            App.WaitUntil(() => app.Log.Lines.Any(l => l.Text.Contains("has errors; lusong-2023 first stays in use")));
            writer.Write(BookFolder.Second[2000..]);
        }

        App.WaitUntil(() => app.Scorers.Get("ours").Book.Version == "second");
        app.Log.Lines.Should().NotContain(l => l.Text.Contains("swapped in lusong-2023 first"));
    }

    [Fact]
    public void ChangedParent_BookThatExtendsIt_IsReadAgain()
    {
        using var folder = new BookFolder();
        string child = Path.Combine(folder.Root, "rules", "child", "rulebook.json");
        Directory.CreateDirectory(Path.GetDirectoryName(child)!);
        File.WriteAllText(child, """{ "id": "child", "title": "子规则书", "version": "1", "extends": "ours" }""");
        using App app = new App(folder.Root, ("Books:child:Path", child), ("PollInterval", "00:00:00.020")).Start();
        app.Scorers.Get("child").Book.Files.Should().Equal(child, folder.Book);

        folder.Replace(BookFolder.Second);

        App.WaitUntil(() => app.Scorers.Score("child", App.Seed).Total == 95.9m);
    }

    [Fact]
    public void TryReload_Asked_ReadsAtOnce()
    {
        using var folder = new BookFolder();
        using App app = App.With(folder, reload: false);

        folder.Replace(BookFolder.Faulty);
        app.Scorers.TryReload("ours", out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        diagnostics.Should().Contain(d => d.Code == "SE0204");
        folder.Replace(BookFolder.Second);
        app.Scorers.TryReload("ours", out diagnostics).Should().BeTrue();

        app.Scorers.Get("ours").Book.Version.Should().Be("second");
        app.Scorers.Invoking(s => s.TryReload("lusong-2023", out _)).Should().Throw<KeyNotFoundException>();
    }
}
