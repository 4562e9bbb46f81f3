using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Writing;

/// <summary>What can stand in the way of writing a document, SE0700 to SE0799 (写文件诊断).</summary>
internal static class WritingDiagnostics
{
    public static readonly DiagnosticDescriptor CannotBeMarked = new("SE0700", FindingSeverity.Error,
        "{0} 文件里写不了批注。请用原来的程序打开，另存为 .docx、.xlsx 或 .html 再批注；只有这一份的，用 selfeval check-form 列出疑点",
        "Comments cannot be written into a file of this kind ({0}). Open it in its own program and save it as .docx, .xlsx or .html; where there is no other, selfeval check-form lists the findings");

    public static readonly DiagnosticDescriptor WrongEnding = new("SE0701", FindingSeverity.Error,
        "批注副本应以 {0} 结尾，与原件的格式一样。请改文件名",
        "The marked copy must end in {0}, the format of the original. Name it so");

    public static readonly DiagnosticDescriptor BrokenCharacters = new("SE0702", FindingSeverity.Error,
        "网页里有编码不对的字符，写批注会改动原文，没有写。请用浏览器或 Word 打开，另存为 .docx 再批注",
        "The page holds characters that its encoding does not have, so writing comments would change it; nothing was written. Open it in a browser or Word and save it as .docx");

    public static readonly DiagnosticDescriptor UnknownSlot = new("SE0703", FindingSeverity.Error,
        "没有 {0} 这个空。可以用的空：{1}",
        "There is no slot {0}. The slots are {1}");

    public static readonly DiagnosticDescriptor NotWritten = new("SE0704", FindingSeverity.Warning,
        "写出的表读回来，{0} 有 {1} 处不一样或没有：这个式样没有地方写，或者写法会被读成别的。要留住全部内容，另存 JSON：selfeval read 表 --json",
        "Read again, the written form differs in {0} or lacks it ({1} times): the layout has no place for it, or it would be read as something else. To keep everything, save the JSON too: selfeval read FORM --json");

    public static readonly DiagnosticDescriptor NotReadAgain = new("SE0705", FindingSeverity.Warning,
        "写出的文件读回来是 {0} 张表，不是一张，没能核对写得对不对。请打开看一看",
        "The written file reads as {0} forms, not as one, so it could not be checked. Open it and look");

    public static readonly DiagnosticDescriptor CannotBeFilled = new("SE0706", FindingSeverity.Error,
        "模板应是 .docx 或 .xlsx，这是 {0} 文件，没有填。请用原来的程序打开，另存为 .docx 或 .xlsx",
        "A template is a .docx or .xlsx; this is a file of another kind ({0}), and nothing was filled. Open it in its own program and save it so");

    public static readonly DiagnosticDescriptor NoTable = new("SE0707", FindingSeverity.Error,
        "模板里没有找到自评表：没有一行列头里有指标名称和分值或得分。请检查表头，或用 --layout 补充表头词",
        "No form was found in the template: no row of heads names indicators and their points. Check the heads, or add head words with --layout");
}
