using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a finding whose message stands in the catalogue of diagnostics.</summary>
internal sealed class CatalogueText(DiagnosticDescriptor descriptor, string place, object[] arguments) : FindingText
{
    public override void PrintPlace(PrintedText text) => text.Add(place);

    public override void PrintMessage(bool english, PrintedText text) => text.Add(descriptor.Text(english, arguments));
}
