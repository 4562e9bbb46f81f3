using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SelfEval.Extensions.Tests;

/// <summary>Books that change in unlucky ways while an app uses them. Each look is made by hand, so that nothing depends on time.</summary>
public sealed class ReloadFaultsTests : IDisposable
{
    private readonly BookFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ThrowingLog _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ChildOfAFaultyNewParent_ParentMended_IsReloaded()
    {
        string child = Book("child", Child("1", "ours"));
        using App app = Start(child);
        Book("young", BookFolder.Faulty.Replace("lusong-2023", "young", StringComparison.Ordinal));
        BookFolder.Replace(child, Child("2", "young"));
        Settle();
        app.Scorers.Get("book").Book.Version.Should().Be("1");

        Book("young", BookFolder.Second.Replace("lusong-2023", "young", StringComparison.Ordinal));
        Settle();

        app.Scorers.Get("book").Book.Version.Should().Be("2");
        app.Scorers.Score("book", App.Seed).Total.Should().Be(95.9m);
    }

    [Fact]
    public void ChildOfAParentThatIsNotThere_ParentCreated_IsReloaded()
    {
        string child = Book("child", Child("1", "ours"));
        using App app = Start(child);
        BookFolder.Replace(child, Child("2", "young"));
        Settle();
        app.Scorers.Get("book").Book.Version.Should().Be("1");

        Book("young", BookFolder.Second.Replace("lusong-2023", "young", StringComparison.Ordinal));
        Settle();

        app.Scorers.Score("book", App.Seed).Total.Should().Be(95.9m);
    }

    /// <summary>The built-in book stands in for a neighbour of that id; the neighbour goes before it once it is there.</summary>
    [Fact]
    public void ChildOfABuiltInParent_NeighbourOfThatIdAppears_IsReloaded()
    {
        string child = Book("child", Child("1", "lusong-2023"));
        using App app = Start(child);
        app.Scorers.Score("book", App.Seed).Total.Should().Be(96.9m);

        Book("lusong-2023", BookFolder.Second);
        Settle();

        app.Scorers.Score("book", App.Seed).Total.Should().Be(95.9m);
    }

    [Fact]
    public void Parent_DeletedAndBack_IsReloaded()
    {
        using App app = Start(Book("child", Child("1", "ours")));
        File.Delete(_folder.Book);
        Settle();
        app.Scorers.Score("book", App.Seed).Total.Should().Be(96.9m);

        _folder.Replace(BookFolder.Second);
        Settle();

        app.Scorers.Score("book", App.Seed).Total.Should().Be(95.9m);
    }

    [Fact]
    public void LogSink_ThatThrows_StopsNoReload()
    {
        using App app = Start(_folder.Book);
        _sink.IsFull = true;
        _folder.Replace(BookFolder.Faulty);
        Settle();
        app.Scorers.Get("book").Book.Version.Should().Be("first");
        _folder.Replace(BookFolder.Second);
        Settle();

        app.Scorers.Get("book").Book.Version.Should().Be("second");
        _folder.Replace(BookFolder.First);
        app.Scorers.TryReload("book", out _).Should().BeTrue();
        File.Delete(_folder.Book);
        Settle();
        app.Scorers.Get("book").Book.Version.Should().Be("first");
        _sink.Thrown.Should().BeGreaterThan(3);
    }

    [Fact]
    public void LogSink_ThatThrowsAtTheStart_StopsNoStart()
    {
        _sink.IsFull = true;

        using App app = Start(_folder.Book);

        app.Scorers.Score("book", App.Seed).Total.Should().Be(96.9m);
    }

    [Fact]
    public void SwappedFiles_OfEqualTimeAndSize_AreSeen()
    {
        (string first, string second) = EqualFiles();
        string book = At("book.json");
        File.Move(first, book);
        using App app = Start(book);
        app.Scorers.Get("book").Book.Version.Should().Be("first.");

        File.Move(book, first);
        File.Move(second, book);
        Settle();

        app.Scorers.Get("book").Book.Version.Should().Be("second");
    }

    [Fact]
    public void Link_TurnedToAnotherFileOfEqualTimeAndSize_IsSeen()
    {
        (string first, string second) = EqualFiles();
        string link = At("book.json");
        File.CreateSymbolicLink(link, first);
        using App app = Start(link);

        File.Delete(link);
        File.CreateSymbolicLink(link, second);
        Settle();

        app.Scorers.Get("book").Book.Version.Should().Be("second");
    }

    /// <summary>So do mounted settings of a cluster change: the folder is a link, and only the link turns.</summary>
    [Fact]
    public void FolderLink_Turned_IsSeen()
    {
        foreach ((string name, string text) in new[] { ("one", BookFolder.First), ("two", BookFolder.Second) })
        {
            Directory.CreateDirectory(At(name));
            File.WriteAllText(At(name, "rulebook.json"), text);
        }

        Directory.CreateSymbolicLink(At("data"), At("one"));
        using App app = Start(At("data", "rulebook.json"));
        Directory.Delete(At("data"));
        Directory.CreateSymbolicLink(At("data"), At("two"));
        Settle();

        app.Scorers.Get("book").Book.Version.Should().Be("second");
    }

    [Fact]
    public void FileThatStillChanges_IsNotReadBeforeItStandsStill()
    {
        using App app = Start(_folder.Book);
        for (int i = 0; i < 5; i++)
        {
            _folder.Replace(BookFolder.Second + new string('\n', i));
            _time.Look();
            app.Attempts.Should().Be(0);
        }

        _time.Look();

        app.Attempts.Should().Be(1);
        app.Scorers.Get("book").Book.Version.Should().Be("second");
    }

    /// <summary>Only what is there and cannot be read is tried at every look.</summary>
    [Fact]
    public void DeletedFile_LookedAtAgain_IsTriedOnce()
    {
        using App app = Start(_folder.Book);
        File.Delete(_folder.Book);

        Settle();
        Settle();

        app.Attempts.Should().Be(1);
    }

    /// <summary>What a reload by hand has read counts as seen, and what stood there before it no more.</summary>
    [Fact]
    public void FileReloadedByHand_GoneBackToTheOldText_IsNotReadBeforeItStandsStill()
    {
        using App app = Start(_folder.Book);
        _folder.Replace(BookFolder.Second);
        app.Scorers.TryReload("book", out _).Should().BeTrue();
        _folder.Replace(BookFolder.First);
        _time.Look();
        app.Scorers.Get("book").Book.Version.Should().Be("second");

        _time.Look();

        app.Scorers.Get("book").Book.Version.Should().Be("first");
    }

    [Fact]
    public void UnchangedFile_SavedAgain_IsNotReadAgain()
    {
        using App app = Start(_folder.Book);

        _folder.Replace(BookFolder.First);
        Settle();

        app.Attempts.Should().Be(0);
    }

    [Fact]
    public void ChangedBook_GoodBadAndGone_IsLoggedEachTime()
    {
        using App app = Start(_folder.Book);
        foreach (Action change in new Action[] { () => _folder.Replace(BookFolder.Second), () => _folder.Replace(BookFolder.Faulty), () => File.Delete(_folder.Book) })
        {
            change();
            Settle();
        }

        RuleBook.TryParse(BookFolder.Faulty, _folder.Book, out _, out IReadOnlyList<Diagnostic> faults);
        app.Log.Lines.Skip(1).Select(l => (l.Level, l.Text)).Should().Equal([
            (LogLevel.Information, $"Rule book book: swapped in lusong-2023 second, changed in {_folder.Book}"),
            (LogLevel.Error, $"Rule book book: {_folder.Book} has errors; lusong-2023 second stays in use"),
            .. faults.Select(f => (LogLevel.Error, $"Rule book book: {f}")),
            (LogLevel.Error, $"Rule book book: {_folder.Book} cannot be read; lusong-2023 second stays in use"),
        ]);
    }

    /// <summary>It is there and cannot be read, so nothing about it need change when it can be again.</summary>
    [Fact]
    public void FolderInTheFilesPlace_IsTriedAtEveryLookAndComplainedOfOnce()
    {
        using App app = Start(_folder.Book);
        File.Delete(_folder.Book);
        Directory.CreateDirectory(_folder.Book);
        Settle();
        int first = app.Attempts;

        Settle();
        Settle();

        (first, app.Attempts).Should().Be((1, 5));
        app.Log.Lines.Count(l => l.Text.Contains("cannot be read")).Should().Be(1);
        Directory.Delete(_folder.Book);
        _folder.Replace(BookFolder.Second);
        Settle();
        app.Scorers.Get("book").Book.Version.Should().Be("second");
    }

    /// <summary>However many books: one timer, which goes when the app goes.</summary>
    [Fact]
    public void SeveralBooks_AreLookedAtByOneTimerThatEndsWithTheApp()
    {
        using (App app = new App(_folder.Root, Listen, ("Books:a:Path", _folder.Book), ("Books:b:Path", Book("other", BookFolder.First)), ("PollInterval", "00:00:07")).Start())
        {
            _time.Look();
            (_time.Timers, _time.Due).Should().Be((1, TimeSpan.FromSeconds(7)));
        }

        _time.Due.Should().BeNull();
    }

    [Fact]
    public void ReloadOnChange_TurnedOff_LooksAtNothing()
    {
        using App app = new App(_folder.Root, Listen, ("Books:a:Path", _folder.Book), ("ReloadOnChange", "false")).Start();

        _time.Timers.Should().Be(0);
    }

    [Fact]
    public void OneBookThatCannotBeRead_KeepsNoOtherFromItsReload()
    {
        string other = Book("other", BookFolder.First);
        using App app = new App(_folder.Root, Listen, ("Books:a:Path", _folder.Book), ("Books:b:Path", other)).Start();
        _sink.IsFull = true;
        Directory.Delete(Path.GetDirectoryName(_folder.Book)!, recursive: true);
        BookFolder.Replace(other, BookFolder.Second);
        Settle();

        app.Scorers.Get("a").Book.Version.Should().Be("first");
        app.Scorers.Get("b").Book.Version.Should().Be("second");
    }

    private static string Child(string version, string parent) => $$"""{ "id": "child", "title": "子规则书", "version": "{{version}}", "extends": "{{parent}}" }""";

    private App Start(string book) => new App(_folder.Root, Listen, ("Books:book:Path", book)).Start();

    private void Listen(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Logging.AddProvider(_sink);
    }

    /// <summary>One look sees the change, the next sees that it stands still.</summary>
    private void Settle()
    {
        _time.Look();
        _time.Look();
    }

    private string Book(string id, string text)
    {
        Directory.CreateDirectory(At("rules", id));
        BookFolder.Replace(At("rules", id, "rulebook.json"), text);
        return At("rules", id, "rulebook.json");
    }

    private (string First, string Second) EqualFiles()
    {
        string first = BookFolder.First.Replace("\"first\"", "\"first.\"", StringComparison.Ordinal);
        first.Length.Should().Be(BookFolder.Second.Length);
        foreach ((string name, string text) in new[] { ("first.json", first), ("second.json", BookFolder.Second) })
        {
            File.WriteAllText(At(name), text);
            File.SetLastWriteTimeUtc(At(name), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        return (At("first.json"), At("second.json"));
    }

    private string At(params string[] parts) => Path.Combine([_folder.Root, .. parts]);
}
