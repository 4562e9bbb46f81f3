using System.Collections.Concurrent;
using System.Security.Cryptography;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Forms;

/// <summary>The workspace of each browser (各人的工作区), by a cookie that nobody can guess.</summary>
internal sealed class Workspaces(WorkbenchOptions options, BookShelf shelf, FormReading reading, TimeProvider time)
{
    public const string Cookie = "selfeval-workspace";

    private static readonly TimeSpan KeptInMemory = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Lazy<Workspace>> _all = new(StringComparer.Ordinal);

    /// <summary>The workspace of a request; a browser that has none yet gets its cookie with the answer.</summary>
    public static string IdOf(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } id && IsId(id))
        {
            return id;
        }

        if (context.Items[Cookie] is not string fresh)
        {
            context.Items[Cookie] = fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Response.Cookies.Append(Cookie, fresh, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
        }

        return fresh;
    }

    public Workspace Of(string id)
    {
        Workspace workspace = _all.GetOrAdd(id, key => new Lazy<Workspace>(() => new Workspace(Path.Combine(options.Data, "workspaces", key), shelf, reading))).Value;
        workspace.LastUsed = time.GetUtcNow();
        return workspace;
    }

    public Workspace Of(HttpContext context) => Of(IdOf(context));

    /// <summary>Scores the forms of every workspace in memory anew by a book that was saved.</summary>
    public void Rescore(string book)
    {
        foreach (Lazy<Workspace> workspace in _all.Values.Where(w => w.IsValueCreated))
        {
            workspace.Value.Rescore(book);
        }
    }

    /// <summary>Lets go of workspaces that no window has used for a while; their files stay.</summary>
    public void Forget()
    {
        foreach ((string id, Lazy<Workspace> workspace) in _all.Where(w => w.Value.IsValueCreated && !w.Value.Value.IsShown && time.GetUtcNow() - w.Value.Value.LastUsed > KeptInMemory).ToArray())
        {
            _all.TryRemove(id, out _);
        }
    }

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
