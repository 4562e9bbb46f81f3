using System.Text;

namespace SelfEval.Workbench.Forms;

/// <summary>A file's name from elsewhere, made fit for a folder here (文件名): its last part alone, without what leads elsewhere.</summary>
internal static class FileName
{
    private const int Longest = 120;

    public static string Safe(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new StringBuilder();
        foreach (char sign in last)
        {
            safe.Append(char.IsControl(sign) || sign is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : sign);
        }

        string fitting = safe.ToString().Trim('.', ' ');
        string ending = Path.GetExtension(fitting) is { Length: <= 10 } usual ? usual : "";
        return fitting.Length == 0 ? "form" : fitting.Length <= Longest ? fitting : fitting[..(Longest - ending.Length)] + ending;
    }
}
