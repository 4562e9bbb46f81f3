using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Grids;

/// <summary>What can be said of a document while it becomes grids, SE0610 to SE0649 (读表诊断).</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadableKind = Error("SE0610",
        "按内容看，这个文件是{0}，读不了。请用原来的程序打开，另存为 .docx、.xlsx、.html、.csv 或带文字的 PDF 再读",
        "By its content this file is of a kind that is not read ({0}). Open it in its own program and save it as .docx, .xlsx, .html, .csv or a PDF with text");

    public static readonly DiagnosticDescriptor OldWordDocument = Error("SE0611",
        "这是旧版 Word 文档（.doc），读不了里面的表。请用 Word 或 WPS 打开，另存为 .docx 再读",
        "This is an old Word document (.doc), whose tables are not read. Open it in Word or WPS and save it as .docx");

    public static readonly DiagnosticDescriptor EncryptedDocument = Error("SE0612",
        "文件加了打开密码，读不了。请打开后去掉密码，另存一份再读",
        "The file is protected by a password. Open it, remove the password and save a copy");

    public static readonly DiagnosticDescriptor DamagedDocument = Error("SE0613",
        "文件损坏或不完整，读不下去。请看能否用原来的程序打开；能打开就另存一份再读，打不开就请报送单位重发",
        "The file is damaged or incomplete. If its own program opens it, save a copy and read that; if not, ask for it again");

    public static readonly DiagnosticDescriptor DocumentTooLarge = Error("SE0614",
        "文件超过 {0} MB，不读。请只留自评表，删去图片和其他附件，另存一份再读",
        "The file is larger than {0} MB and is not read. Keep the form, drop pictures and attachments, and save a copy");

    public static readonly DiagnosticDescriptor DocumentTooSlow = Error("SE0615",
        "读这个文件超过了 {0} 秒或允许的内存，已经停下。请只留自评表，另存一份再读",
        "Reading this file took more than {0} seconds or more memory than allowed, and was stopped. Keep the form only and save a copy");

    public static readonly DiagnosticDescriptor ArchiveTooLarge = Error("SE0616",
        "文件是压缩的，解开后大得不像文档，不读。请核实来源，再用原来的程序另存一份",
        "The file is compressed and unpacks to more than a document does, so it is not read. Check where it comes from, then save a copy in its own program");

    public static readonly DiagnosticDescriptor TableTooLarge = Error("SE0617",
        "表格超过 {0} 行或 {1} 列，这张表没有读。请只留自评表，删去多余的行列再读",
        "The table has more than {0} rows or {1} columns and is not read. Keep the form and delete the rest");

    public static readonly DiagnosticDescriptor NestedTooDeep = Error("SE0618",
        "表格套表格超过 {0} 层，不读。请用原来的程序打开，把自评表复制到新文件再读",
        "Tables stand within tables more than {0} deep, so the file is not read. Copy the form into a new file");

    public static readonly DiagnosticDescriptor EmptyDocument = Error("SE0619",
        "文件是空的，没有内容可读。请核对是否传错了文件",
        "The file is empty. Check whether it is the right one");

    public static readonly DiagnosticDescriptor FramesOnly = Error("SE0621",
        "这个网页只有框架，表在旁边同名的 .files 文件夹里，没有读。请用 Excel 或 WPS 打开，另存为 .xlsx 再读",
        "This page holds frames only; the sheets stand in the folder .files beside it and were not read. Open it in Excel or WPS and save it as .xlsx");

    public static readonly DiagnosticDescriptor HiddenSheet = Hint("SE0630",
        "工作表是隐藏的，没有读。要读它，请取消隐藏",
        "The sheet is hidden and was not read. To have it read, unhide it");

    public static readonly DiagnosticDescriptor HiddenRows = Hint("SE0631",
        "有隐藏或筛选掉的行，没有读。要读它们，请取消隐藏和筛选",
        "Hidden or filtered rows were not read. To have them read, unhide them");

    public static readonly DiagnosticDescriptor HiddenColumns = Hint("SE0632",
        "有隐藏的列，没有读。要读它们，请取消隐藏",
        "Hidden columns were not read. To have them read, unhide them");

    public static readonly DiagnosticDescriptor HiddenText = Hint("SE0633",
        "有隐藏的文字，没有读。要读它们，请取消隐藏",
        "Hidden text was not read. To have it read, unhide it");

    public static readonly DiagnosticDescriptor ErrorValue = Warning("SE0634",
        "单元格显示错误值 {0}，没有数可读。请改正公式，或直接填数",
        "The cell shows the error {0}, so there is no figure to read. Mend the formula or write the figure");

    public static readonly DiagnosticDescriptor FormulaWithoutResult = Warning("SE0635",
        "单元格的公式没有算过，没有结果可读。请用表格程序打开，保存一次再读",
        "The cell's formula was never calculated, so there is no result to read. Open the file in a spreadsheet program and save it");

    public static readonly DiagnosticDescriptor HiddenValue = Hint("SE0636",
        "单元格存有 {0}，但它的数字格式什么也不显示，按空白读。要读它，请改数字格式",
        "The cell holds {0}, but its number format shows nothing; it is read as blank. To have it read, change the format");

    public static readonly DiagnosticDescriptor CoveredText = Hint("SE0637",
        "合并单元格下面压着看不见的文字“{0}”，没有读。要读它，请取消合并",
        "Under a merged cell lies the text '{0}', which nobody sees and which was not read. To have it read, unmerge the cells");

    public static readonly DiagnosticDescriptor TrackedChanges = Hint("SE0638",
        "文件里有修订，按修订后的文字读。请核对后接受或拒绝修订",
        "The file holds tracked changes; the final text was read. Accept or reject the changes");

    public static readonly DiagnosticDescriptor NestedTable = Hint("SE0639",
        "单元格里还有一张表，另作{0}读",
        "A cell holds a table of its own, which is read as {0}");

    public static readonly DiagnosticDescriptor OverlappingSpans = Hint("SE0640",
        "有的单元格跨行跨列写错，互相重叠，按浏览器的排法读。请核对读出的行列",
        "Some cells span into each other; they were laid out as a browser does. Check the rows and columns that were read");

    public static readonly DiagnosticDescriptor EncodingMismatch = Hint("SE0641",
        "网页声明的编码是 {0}，内容却是 {1}，按内容读",
        "The page declares the encoding {0}, but is written in {1}, and was read so");

    public static readonly DiagnosticDescriptor MacrosNotRun = Hint("SE0642",
        "文件带宏，宏没有运行，也不会运行",
        "The file has macros; they were not run, and never are");

    public static readonly DiagnosticDescriptor ScannedDocument = Error("SE0620",
        "PDF 里只有图片没有文字，多半是扫描件，读不了。请向报送单位要 Word、Excel 原件，或先用文字识别软件转成带文字的文件",
        "The PDF holds pictures and no characters: a scan. Ask for the Word or Excel file, or have its characters recognised first");

    public static readonly DiagnosticDescriptor ScannedPage = Warning("SE0643",
        "这一页只有图片没有文字，没有读。要读它，请先用文字识别软件转成带文字的 PDF",
        "This page holds a picture and no characters, and was not read. To have it read, have its characters recognised first");

    public static readonly DiagnosticDescriptor UnreadGlyphs = Warning("SE0644",
        "这一页有 {0} 个字符没有编码，认不出是什么字。请对照原件核对这一页",
        "On this page {0} characters have no encoding, so what they are is not known. Compare this page with the paper");

    public static readonly DiagnosticDescriptor PagesJoined = Hint("SE0645",
        "这张表接着上一页的{0}，合成一张表读",
        "This table goes on from {0} on the page before; both were read as one");

    public static readonly DiagnosticDescriptor TableWithoutLines = Warning("SE0646",
        "这一页的表没有框线，按字的位置分列。请核对读出的行列",
        "The table on this page has no lines; its columns were told by where words stand. Check the rows and columns that were read");

    private static DiagnosticDescriptor Error(string code, string chinese, string english) => new(code, FindingSeverity.Error, chinese, english);

    private static DiagnosticDescriptor Warning(string code, string chinese, string english) => new(code, FindingSeverity.Warning, chinese, english);

    private static DiagnosticDescriptor Hint(string code, string chinese, string english) => new(code, FindingSeverity.Hint, chinese, english);
}
