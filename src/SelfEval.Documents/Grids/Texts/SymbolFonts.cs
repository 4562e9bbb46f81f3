namespace SelfEval.Documents.Grids.Texts;

/// <summary>What a character of a symbol font shows (符号字体): check boxes, arrows, and the comparison signs of Symbol.</summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6D] = '○', [0x6E] = '■', [0x6F] = '□', [0x70] = '□', [0x71] = '□', [0x72] = '□', [0x75] = '◆', [0x76] = '◆', [0x77] = '◆',
        [0x9E] = '·', [0x9F] = '•', [0xA1] = '○', [0xA4] = '◎', [0xA7] = '▪', [0xA8] = '□', [0xAB] = '★', [0xD8] = '➢', [0xDF] = '←', [0xE0] = '→',
        [0xE1] = '↑', [0xE2] = '↓', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x2A] = '□', [0x4F] = '✗', [0x50] = '✓', [0x51] = '☒', [0x52] = '☑', [0x53] = '☒', [0x54] = '☒', [0x97] = '●', [0x98] = '•', [0xA2] = '■',
        [0xA3] = '□', [0xA4] = '□',
    };

    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x44] = 'Δ', [0x57] = 'Ω', [0x61] = 'α', [0x62] = 'β', [0x6D] = 'μ', [0x70] = 'π', [0x71] = 'θ', [0x53] = 'Σ',
        [0xA3] = '≤', [0xA5] = '∞', [0xAB] = '↔', [0xAC] = '←', [0xAD] = '↑', [0xAE] = '→', [0xAF] = '↓', [0xB0] = '°', [0xB1] = '±', [0xB3] = '≥',
        [0xB4] = '×', [0xB7] = '•', [0xB8] = '÷', [0xB9] = '≠', [0xBA] = '≡', [0xBB] = '≈', [0xBC] = '…', [0xD6] = '√', [0xD7] = '·', [0xE5] = '∑',
    };

    /// <summary>The characters that people see, where the font is one of symbols; else the text as it is.</summary>
    public static string Shown(string? font, string text) => Table(font) is { } table ? string.Concat(text.Select(c => Character(table, c))) : text;

    private static Dictionary<int, char>? Table(string? font) => font switch
    {
        "Wingdings" => Wingdings,
        "Wingdings 2" => Wingdings2,
        "Symbol" => Symbol,
        _ => null,
    };

    /// <summary>Symbol fonts stand at U+F0xx, or at the bare byte.</summary>
    private static char Character(Dictionary<int, char> table, char c)
    {
        int code = c is >= '\uF000' and <= '\uF0FF' ? c - 0xF000 : c;
        return table.TryGetValue(code, out char shown) ? shown : code is >= 0x20 and < 0x7F ? (char)code : c;
    }
}
