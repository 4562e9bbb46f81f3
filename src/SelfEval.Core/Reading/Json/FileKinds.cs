using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Tells a file that was given in the place of another (拿错了文件): a form for a rule book, a rule book for a form.</summary>
internal static class FileKinds
{
    private static readonly (FileKind Kind, string[] Signs)[] Known =
    [
        (FileKind.Schema, ["definitions", "$defs"]),
        (FileKind.Card, ["ruleBookVersion", "form"]),
        (FileKind.Workflow, ["WorkflowName", "Rules"]),
        (FileKind.Tests, ["cases"]),
        (FileKind.Book, ["workflows", "scoring", "parameters", "extends"]),
        (FileKind.Layout, ["columns", "labels", "titles"]),
        (FileKind.Form, ["indicators", "budget", "unit"]),
    ];

    /// <summary>True after reporting that the file is of another kind: it has members of that one, and none of its own.</summary>
    public static bool ReportOther(SourceNode root, FileKind expected, DiagnosticBag bag)
    {
        SourceNode inner = root.Kind == NodeKind.Array && root.Items.Count > 0 ? root.Items[0] : root;
        if (inner != root && Has(inner, expected))
        {
            bag.Add(DiagnosticCatalog.WrappedFile, root, Word(expected).Chinese, "[ ]", Word(expected).English);
            return true;
        }

        return ReportWrapped(inner, expected, bag) || ReportOther(inner, root, expected, bag);
    }

    private static bool ReportOther(SourceNode inner, SourceNode root, FileKind expected, DiagnosticBag bag)
    {
        if (Find(inner) is not { Signs: not null } other || other.Kind == expected || (Has(inner, expected) && other.Kind is not (FileKind.Card or FileKind.Schema)))
        {
            return false;
        }

        (string chinese, string english, string way, string englishWay) = Word(other.Kind);
        (string wanted, string wantedEnglish, _, _) = Word(expected);
        bag.Add(DiagnosticCatalog.OtherKind, root, chinese, wanted, way, english, wantedEnglish, englishWay);
        return true;
    }

    /// <summary>A whole file as the only member of another pair of braces.</summary>
    private static bool ReportWrapped(SourceNode root, FileKind expected, DiagnosticBag bag)
    {
        if (root.Members is not [{ Value.Kind: NodeKind.Object } only] || !Has(only.Value, expected) || Known.Any(k => k.Signs.Contains(only.Name)))
        {
            return false;
        }

        bag.Add(DiagnosticCatalog.WrappedFile, only.NameStart, Word(expected).Chinese, $"“{only.Name}”", Word(expected).English);
        return true;
    }

    private static (FileKind Kind, string[]? Signs) Find(SourceNode root)
    {
        foreach ((FileKind kind, string[] signs) in Known)
        {
            if (HasAny(root, signs))
            {
                return (kind, signs);
            }
        }

        return default;
    }

    private static bool Has(SourceNode root, FileKind kind)
    {
        foreach ((FileKind known, string[] signs) in Known)
        {
            if (known == kind)
            {
                return HasAny(root, signs);
            }
        }

        return false;
    }

    private static bool HasAny(SourceNode root, string[] signs)
    {
        foreach (string sign in signs)
        {
            if (root.IndexOf(sign) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static (string Chinese, string English, string Way, string EnglishWay) Word(FileKind kind) => kind switch
    {
        FileKind.Book => ("规则书", "a rule book", "规则书用 selfeval check 检查，计分时写在 --rules 后面", "check it with selfeval check; score with it behind --rules"),
        FileKind.Form => ("自评表", "a form", "自评表用 selfeval score 计分，用 selfeval check-form 核对", "score it with selfeval score"),
        FileKind.Tests => ("用例", "a test file", "用例放在规则书旁边，用 selfeval test 来跑", "run it with selfeval test"),
        FileKind.Workflow => ("RulesEngine 的规则组", "a RulesEngine workflow", "请放进规则书的 workflows 里，再用 selfeval new 写规则书的其余部分", "put it into the workflows of a rule book"),
        FileKind.Schema => ("编辑器用的格式说明（schema）", "a schema", "它只给编辑器用，在 $schema 里指明", "it is for editors; name it in $schema"),
        FileKind.Layout => ("表头词表", "a layout", "词表写在 --layout 后面", "it goes behind --layout"),
        _ => ("评分卡", "a score card", "评分卡是 selfeval score 写出的结果", "selfeval score wrote it"),
    };
}
