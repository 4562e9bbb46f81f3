using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace SelfEval.Tests.Schema;

/// <summary>
/// A file that holds every member a schema knows and, in every closed object, one member that nobody knows: the reader then lists
/// the members that it knows there, and the two lists can be compared.
/// </summary>
internal sealed class Probe
{
    private readonly List<JsonSchema> _path = [];

    public string Json { get; private set; } = "";

    /// <summary>The unknown member planted in each closed object, and the members that the schema names there.</summary>
    public List<(string Name, string[] Members)> Objects { get; } = [];

    public static async Task<Probe> Of(string schema)
    {
        var probe = new Probe();
        probe.Json = probe.Build(await JsonSchema.FromFileAsync(Repository.PathOf("rules", "schema", schema))).ToString();
        return probe;
    }

    private JToken Build(JsonSchema written)
    {
        JsonSchema schema = written.ActualSchema;
        schema = schema.OneOf.Select(o => o.ActualSchema).FirstOrDefault(o => o.Type.HasFlag(JsonObjectType.Object)) ?? schema;
        schema = schema.AllOf.Count > 0 ? schema.AllOf.First().ActualSchema : schema;
        if (_path.Contains(schema))
        {
            return new JObject();
        }

        _path.Add(schema);
        JToken made = schema.Type.HasFlag(JsonObjectType.Object) ? BuildObject(schema)
            : schema.Type.HasFlag(JsonObjectType.Array) && schema.Item is not null ? new JArray(Build(schema.Item))
            : Scalar(schema);
        _path.Remove(schema);
        return made;
    }

    private JObject BuildObject(JsonSchema schema)
    {
        var made = new JObject();
        foreach ((string name, JsonSchemaProperty property) in schema.ActualProperties)
        {
            made[name] = Build(property);
        }

        if (schema.AdditionalPropertiesSchema is { } free)
        {
            made["甲"] = Build(free);
        }
        else if (!schema.AllowAdditionalProperties)
        {
            string planted = string.Create(CultureInfo.InvariantCulture, $"探针{Objects.Count}");
            Objects.Add((planted, [.. schema.ActualProperties.Keys]));
            made[planted] = 1;
        }

        return made;
    }

    private static JToken Scalar(JsonSchema schema) =>
        schema.Enumeration.Count > 0 ? JToken.FromObject(schema.Enumeration.First(e => e is not null)!)
        : schema.Type.HasFlag(JsonObjectType.Number) || schema.Type.HasFlag(JsonObjectType.Integer) ? new JValue(schema.Minimum ?? 1m)
        : schema.Type.HasFlag(JsonObjectType.Boolean) ? new JValue(true)
        : new JValue("甲");
}
