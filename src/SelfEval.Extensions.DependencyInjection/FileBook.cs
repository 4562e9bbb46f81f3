using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Files;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>A book that is read from a file. It has changed once what its files hold has stood still from one look to the next, so that none is read while it is being written.</summary>
internal sealed class FileBook(string name, string path, RuleWords words, Func<RuleBook, Scorer> scorerOf) : NamedBook(name, scorerOf)
{
    private const string Missing = "SE0026";

    private const string Unreadable = "SE0027";

    private IReadOnlyDictionary<string, string> _files = new Dictionary<string, string> { [path] = "" };
    private string _tried = "";
    private string _seen = "";

    public override string Origin => path;

    protected override bool Look(bool isHeld)
    {
        string now = FileContents.Now(_files.Keys);
        bool isSettled = (now != _tried || isHeld) && now == _seen;
        _seen = now;
        return isSettled;
    }

    protected override bool TryLoad([NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
    {
        // What is read decides; where nothing can be read, what was seen before it was tried.
        _tried = FileContents.Now(_files.Keys);
        bool isGood = RuleBook.TryLoad(path, out book, out diagnostics, out IReadOnlyDictionary<string, string> files, words);
        if (!isGood && diagnostics is [{ Code: Missing or Unreadable } problem])
        {
            throw problem.Code == Missing ? new FileNotFoundException(problem.MessageIn(CultureInfo.InvariantCulture), path) : new IOException(problem.MessageIn(CultureInfo.InvariantCulture));
        }

        _files = files;
        _tried = FileContents.AsRead(files);
        _seen = _tried;
        return isGood;
    }
}
