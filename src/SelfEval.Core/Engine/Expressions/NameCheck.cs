using System.Reflection;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Holds every word of an expression against the allow-list before the parser sees it: facts, parameters, a few words of logic,
/// and the functions of <see cref="计分"/> and <see cref="Math"/>. Types, members and keywords of the host language end here.
/// </summary>
internal static class NameCheck
{
    private static readonly string[] Words = ["and", "or", "not", "in", "true", "false", "iif"];
    private static readonly string[] HostWords = ["new", "null", "it", "parent", "root", "is", "as", "cast", "np", "isnull"];

    /// <summary>None is overloaded: the name tells all.</summary>
    public static readonly IReadOnlyDictionary<string, MethodInfo> ScoringMethods =
        typeof(计分).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).ToDictionary(m => m.Name, StringComparer.Ordinal);

    public static readonly IReadOnlySet<string> ScoringFunctions = ScoringMethods.Keys.ToHashSet(StringComparer.Ordinal);

    public static readonly IReadOnlySet<string> MathFunctions =
        new HashSet<string>(StringComparer.Ordinal) { "Abs", "Ceiling", "Floor", "Max", "Min", "Round", "Truncate" };

    /// <summary>The symbols that the expression uses, or null after reporting every word that is not allowed.</summary>
    public static HashSet<string>? Check(RuleText source, IReadOnlyList<ExpressionToken> tokens, RuleScope scope)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        bool ok = true;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Operator && tokens[i].Text == ".")
            {
                ok = false;
                ExpressionToken member = i + 1 < tokens.Count ? tokens[i + 1] : tokens[i];
                source.Report(DiagnosticCatalog.NotAllowed, tokens[i].Index, "." + (member.Kind == TokenKind.Name ? member.Text : ""));
                i++;
            }
            else if (tokens[i].Kind == TokenKind.Name)
            {
                ok &= tokens[i].Text is "Math" or "计分" || scope.Words.Functions.ContainsKey(tokens[i].Text) ? CheckCall(source, tokens, ref i, scope.Words) : CheckWord(source, tokens, ref i, scope, used);
            }
        }

        return ok ? used : null;
    }

    private static bool CheckCall(RuleText source, IReadOnlyList<ExpressionToken> tokens, ref int i, OwnWords words)
    {
        ExpressionToken type = tokens[i];
        bool isCall = i + 3 < tokens.Count && tokens[i + 1].Text == "." && tokens[i + 2].Kind == TokenKind.Name && tokens[i + 3].Text == "(";
        if (!isCall)
        {
            source.Report(DiagnosticCatalog.ExpressionSyntax, type.Index, $"“{type.Text}”后面要写 .函数名(…)", $"'{type.Text}' must be followed by .Function(…)");
            return false;
        }

        ExpressionToken function = tokens[i + 2];
        i += 3;
        IReadOnlyCollection<string> known = type.Text == "Math" ? MathFunctions : words.Functions.TryGetValue(type.Text, out OwnFunctions? own) ? [.. own.Methods.Keys] : ScoringFunctions;
        if (!known.Contains(function.Text))
        {
            (string chinese, string english) = NearestName.Suggestion(function.Text, known);
            if (type.Text == "Math")
            {
                source.Report(DiagnosticCatalog.NotAllowed, type.Index, "Math." + function.Text);
            }
            else
            {
                source.Report(DiagnosticCatalog.UnknownFunction, function.Index, function.Text, chinese, english);
            }

            return false;
        }

        if (function.Text == "Round")
        {
            source.Report(DiagnosticCatalog.BankersRounding, type.Index);
        }

        return true;
    }

    private static bool CheckWord(RuleText source, IReadOnlyList<ExpressionToken> tokens, ref int i, RuleScope scope, HashSet<string> used)
    {
        ExpressionToken word = tokens[i];
        if (scope.Find(word.Text) is not null)
        {
            used.Add(word.Text);
            scope.Used.Add(word.Text);
            return true;
        }

        if (Words.Contains(word.Text))
        {
            return true;
        }

        int end = i;
        while (end + 2 < tokens.Count && tokens[end + 1].Text == "." && tokens[end + 2].Kind == TokenKind.Name)
        {
            end += 2;
        }

        if (end > i && Offered(word.Text, scope) is { } required)
        {
            source.Report(DiagnosticCatalog.UnknownName, word.Index, word.Text, required.Chinese, required.English);
            i = end;
        }
        else if (end > i)
        {
            // System.IO.File is one fault, not three.
            source.Report(DiagnosticCatalog.NotAllowed, word.Index, source.Text[word.Index..(tokens[end].Index + tokens[end].Text.Length)]);
            i = end;
        }
        else if (HostWords.Contains(word.Text))
        {
            source.Report(DiagnosticCatalog.NotAllowed, word.Index, word.Text);
        }
        else
        {
            bool isCompared = i > 0 && (tokens[i - 1].Text is "==" or "!=" or "=" || IsListed(tokens, i));
            (string chinese, string english) = Renamed(word.Text) ?? Offered(word.Text, scope) ?? SpokenSigns.Hint(word.Text) ?? Unprefixed(tokens, i) ?? (isCompared ? Quoted(word.Text) : NearestName.Suggestion(word.Text, scope.Names));
            source.Report(DiagnosticCatalog.UnknownName, word.Index, word.Text, chinese.Length > 0 ? chinese : "。可用的名称见编写指南（docs/guide.zh-CN.md）的“表内数据”；文字要加引号", english.Length > 0 ? english : "; docs/guide.zh-CN.md lists the names; a text goes in quotes");
        }

        return false;
    }

    private static (string Chinese, string English)? Renamed(string word) =>
        FactTable.NameNowOf(word) is { } now ? ($"；它现在叫“{now}”", $"; it is called '{now}' now") : null;

    /// <summary>Within the brackets of in (…).</summary>
    private static bool IsListed(IReadOnlyList<ExpressionToken> tokens, int i)
    {
        int open = i - 1;
        while (open > 0 && (tokens[open].Text == "," || tokens[open].Kind is TokenKind.Name or TokenKind.Text or TokenKind.Number) && tokens[open].Text != "in")
        {
            open--;
        }

        return open > 0 && tokens[open].Text == "(" && tokens[open - 1].Text == "in";
    }

    /// <summary>限于(…) for 计分.限于(…).</summary>
    private static (string Chinese, string English)? Unprefixed(IReadOnlyList<ExpressionToken> tokens, int i)
    {
        string? type = ScoringFunctions.Contains(tokens[i].Text) ? "计分" : MathFunctions.Contains(tokens[i].Text) ? "Math" : null;
        return type is not null && i + 1 < tokens.Count && tokens[i + 1].Text == "(" ? ($"；函数前面要写 {type}.，写成 {type}.{tokens[i].Text}(…)", $"; write {type}.{tokens[i].Text}(…)") : null;
    }

    private static (string Chinese, string English)? Offered(string word, RuleScope scope) => scope.Words.Offered.Contains(word)
        ? ($"；程序提供了它，请把 \"{word}\" 写进 requires", $"; the app offers it: add \"{word}\" to requires") : null;

    /// <summary>After an equality stands a text more often than a name.</summary>
    private static (string Chinese, string English) Quoted(string word) =>
        ($"；若是文字，要加引号，写成 \\\"{word}\\\"", $"; a text goes in quotes, written \\\"{word}\\\"");
}
