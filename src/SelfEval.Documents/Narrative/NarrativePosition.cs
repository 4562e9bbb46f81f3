using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Narrative;

/// <summary>Where in the report one reads (第几部分): 二（一）3, and the headings on the way.</summary>
internal sealed partial class NarrativePosition
{
    private string _section = "";
    private string _sub = "";
    private string _item = "";
    private string _sectionHead = "";
    private string _subHead = "";

    /// <summary>The place as people write it: 六（二）.</summary>
    public string Place => _section + (_sub.Length > 0 ? $"（{_sub}）" : "") + _item;

    /// <summary>True where a heading on the way holds the word; the nearer heading first.</summary>
    public bool IsUnder(string word) => _subHead.Contains(word, StringComparison.Ordinal) || (_subHead.Length == 0 && _sectionHead.Contains(word, StringComparison.Ordinal));

    /// <summary>True where the heading of the part holds the word.</summary>
    public bool IsInPart(string word) => _sectionHead.Contains(word, StringComparison.Ordinal);

    /// <summary>Takes the number in front of a paragraph; true where a part or a section begins.</summary>
    public bool Enter(string text)
    {
        string bare = HeadText.Bare(text);
        if (Part().Match(bare) is { Success: true } part)
        {
            (_section, _sub, _item, _sectionHead, _subHead) = (part.Groups[1].Value, "", "", part.Groups[2].Value, "");
            return true;
        }

        if (Section().Match(bare) is { Success: true } section)
        {
            (_sub, _item, _subHead) = (section.Groups[1].Value, "", section.Groups[2].Value);
            return true;
        }

        if (Item().Match(bare) is { Success: true } item)
        {
            _item = item.Groups[1].Value;
        }

        return false;
    }

    [GeneratedRegex("^([一二三四五六七八九十]{1,3})、(.*)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\(([一二三四五六七八九十]{1,3})\)(.*)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^(\d{1,2})[.、]")]
    private static partial Regex Item();
}
