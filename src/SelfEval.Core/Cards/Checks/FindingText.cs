using System.Globalization;
using System.Runtime.CompilerServices;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a finding (疑点的文字), put together when someone reads them: a batch in brief never does.</summary>
internal abstract class FindingText
{
    private const int UsualLength = 256;

    private delegate void PrintWords(FindingText text, ref DefaultInterpolatedStringHandler words);

    public string Place => Words(static (FindingText text, ref DefaultInterpolatedStringHandler words) => text.PrintPlace(ref words));

    public string Message(bool english) => english
        ? Words(static (FindingText text, ref DefaultInterpolatedStringHandler words) => text.PrintMessage(true, ref words))
        : Words(static (FindingText text, ref DefaultInterpolatedStringHandler words) => text.PrintMessage(false, ref words));

    /// <summary>Puts the place in the form's own words behind a text.</summary>
    public abstract void PrintPlace(ref DefaultInterpolatedStringHandler text);

    /// <summary>Puts the message behind a text.</summary>
    public abstract void PrintMessage(bool english, ref DefaultInterpolatedStringHandler text);

    private string Words(PrintWords print)
    {
        var words = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        print(this, ref words);
        return words.ToStringAndClear();
    }
}
