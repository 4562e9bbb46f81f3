namespace SelfEval.Authoring.Choices;

/// <summary>Who decided (出处).</summary>
internal static class ChoiceSource
{
    public const string Own = "本书";
    public const string Inherited = "沿用上级规则书";
    public const string Nobody = "没有写，按缺省";

    public static string Of(bool own, bool written) => own ? Own : written ? Inherited : Nobody;
}
