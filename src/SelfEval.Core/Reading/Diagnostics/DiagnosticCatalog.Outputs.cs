namespace SelfEval.Reading.Diagnostics;

/// <content>SE08xx: batch, outputs, limits.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor OutputIsInput = Error("SE0801",
        "要写的“{0}”就是要读的“{1}”，写下去会毁掉它，什么都没有做。请给输出另取一个名字",
        "'{0}', to be written, is '{1}', to be read: writing would destroy it, so nothing was done. Give the output another name");

    public static readonly DiagnosticDescriptor OutputsAreOne = Error("SE0802",
        "要写的“{0}”和“{1}”是同一个文件，什么都没有做。请各取一个名字",
        "'{0}' and '{1}', both to be written, are one file, so nothing was done. Give each its own name");

    public static readonly DiagnosticDescriptor CannotResume = Error("SE0810",
        "不能接着上次中断的地方做：{0}。去掉 --resume 从头做",
        "Cannot go on from where the run was interrupted: {1}. Start again without --resume");

    public static readonly DiagnosticDescriptor OutputIsBusy = Error("SE0811",
        "另一次运行正在写“{0}”，什么都没有做。请等它结束，或换一个输出文件",
        "Another run is writing '{0}', so nothing was done. Wait for its end, or take another output");

    public static readonly DiagnosticDescriptor PackDamaged = Error("SE0812",
        "“{0}”解压不了：文件不完整或已损坏。请重新复制或下载这个文件",
        "'{0}' cannot be unpacked: it is cut off or damaged. Copy or download it again");

    public static readonly DiagnosticDescriptor TextTooLong = Error("SE0820",
        "“{0}”有 {1} 个字，超过上限 {2} 个。请检查是否贴错了内容",
        "'{0}' has {1} characters, over the limit of {2}. Was something pasted by mistake?");

    public static readonly DiagnosticDescriptor LineTooLong = Error("SE0813",
        "这一行超过 {0} 字节，不像是一张自评表。请检查文件是不是一行一张表",
        "The line has more than {0} bytes; this is no form. Does the file hold one form a line?");
}
