using System.Xml.Linq;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>Fields that are open while a story is read (域): between their begin and separate marks stands code, not text.</summary>
internal sealed class FieldState
{
    private readonly Stack<bool> _inCode = new();

    public bool ShowsText => !_inCode.Contains(true);

    /// <summary>Takes a <c>w:fldChar</c>; gives the text that a form field shows by itself (☑, □, a drop-down's entry).</summary>
    public string Take(XElement mark)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                string shown = ShowsText ? FormField(mark.Child("ffData")) : "";
                _inCode.Push(true);
                return shown;
            case "separate" when _inCode.Count > 0:
                _inCode.Pop();
                _inCode.Push(false);
                return "";
            case "end" when _inCode.Count > 0:
                _inCode.Pop();
                return "";
            default:
                return "";
        }
    }

    private static string FormField(XElement? data)
    {
        if (data?.Child("checkBox") is { } box)
        {
            return box.Switch("checked") ?? box.Switch("default") ?? false ? "☑" : "□";
        }

        if (data?.Child("ddList") is not { } list)
        {
            return "";
        }

        List<XElement> entries = [.. list.Elements().Where(e => e.Name.LocalName == "listEntry")];
        int chosen = list.Count("result", list.Count("default", 0));
        return chosen < entries.Count ? entries[chosen].Value() ?? "" : "";
    }
}
