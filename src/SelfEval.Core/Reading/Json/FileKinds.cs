using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Tells a file that was given in the place of another (拿错了文件): a form for a rule book, a rule book for a form.</summary>
internal static class FileKinds
{
    private static readonly (FileKind Kind, string[] Signs)[] Known =
    [
        (FileKind.Tests, ["cases"]),
        (FileKind.Book, ["workflows", "scoring", "parameters", "extends"]),
        (FileKind.Layout, ["columns", "labels", "titles"]),
        (FileKind.Card, ["form"]),
        (FileKind.Form, ["indicators", "budget", "unit"]),
    ];

    /// <summary>True after reporting that the file is of another kind: it has members of that one, and none of its own.</summary>
    public static bool ReportOther(SourceNode root, FileKind expected, DiagnosticBag bag)
    {
        if (root.Kind != NodeKind.Object || Has(root, expected) || Known.FirstOrDefault(k => Has(root, k.Kind)) is not { Signs: not null } other)
        {
            return false;
        }

        (string chinese, string english, string way, string englishWay) = Word(other.Kind);
        (string wanted, string wantedEnglish, _, _) = Word(expected);
        bag.Add(DiagnosticCatalog.OtherKind, root, chinese, wanted, way, english, wantedEnglish, englishWay);
        return true;
    }

    private static bool Has(SourceNode root, FileKind kind) => Array.Exists(Array.Find(Known, k => k.Kind == kind).Signs, s => root.Member(s) is not null);

    private static (string Chinese, string English, string Way, string EnglishWay) Word(FileKind kind) => kind switch
    {
        FileKind.Book => ("规则书", "a rule book", "规则书用 selfeval check 检查，计分时写在 --rules 后面", "check it with selfeval check; score with it behind --rules"),
        FileKind.Form => ("自评表", "a form", "自评表用 selfeval score 计分，用 selfeval check-form 核对", "score it with selfeval score"),
        FileKind.Tests => ("用例", "a test file", "用例放在规则书旁边，用 selfeval test 来跑", "run it with selfeval test"),
        FileKind.Layout => ("表头词表", "a layout", "词表写在 --layout 后面", "it goes behind --layout"),
        _ => ("评分卡", "a score card", "评分卡是 selfeval score 写出的结果", "selfeval score wrote it"),
    };
}
