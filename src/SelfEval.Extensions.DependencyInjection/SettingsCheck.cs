using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Refuses settings that nothing reads: a mistyped name would leave the default in force without a word.</summary>
internal sealed class SettingsCheck(IConfiguration section) : IValidateOptions<SelfEvalOptions>
{
    public ValidateOptionsResult Validate(string? name, SelfEvalOptions options)
    {
        string[] faults =
        [
            .. Unknown<SelfEvalOptions>(section, ""),
            .. section.GetSection(nameof(SelfEvalOptions.Books)).GetChildren().SelectMany(b => Unknown<SelfEvalBook>(b, $"{nameof(SelfEvalOptions.Books)}:{b.Key}:")),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Unknown<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(IConfiguration settings, string place)
    {
        string[] known = [.. typeof(T).GetProperties().Where(p => !typeof(Delegate).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(RuleWords)).Select(p => p.Name)];
        return settings.GetChildren().Where(s => !known.Contains(s.Key, StringComparer.OrdinalIgnoreCase))
            .Select(s => $"There is no setting {place}{s.Key}. There are: {string.Join(", ", known.Select(k => place + k))}.");
    }
}
