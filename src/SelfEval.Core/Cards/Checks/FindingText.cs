using SelfEval.Reading.Json;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a finding (疑点的文字), put together when someone reads them: a batch in brief never does.</summary>
internal abstract class FindingText
{
    public string Place => PrintedText.Of(this, static (text, words) => text.PrintPlace(words));

    public string Message(bool english) => PrintedText.Of((Text: this, english), static (what, words) => what.Text.PrintMessage(what.english, words));

    /// <summary>Puts the place in the form's own words behind a text.</summary>
    public abstract void PrintPlace(PrintedText text);

    /// <summary>Puts the message behind a text.</summary>
    public abstract void PrintMessage(bool english, PrintedText text);
}
