using System.Runtime.CompilerServices;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a finding whose message stands in the catalogue of diagnostics.</summary>
internal sealed class CatalogueText(DiagnosticDescriptor descriptor, string place, object[] arguments) : FindingText
{
    public override void PrintPlace(ref DefaultInterpolatedStringHandler text) => text.AppendLiteral(place);

    public override void PrintMessage(bool english, ref DefaultInterpolatedStringHandler text) => text.AppendLiteral(descriptor.Text(english, arguments));
}
