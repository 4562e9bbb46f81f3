using System.Globalization;
using Newtonsoft.Json;

namespace SelfEval.Analysis;

/// <summary>Writes the analyses as indented JSON; numbers without needless zeros, as score cards print them.</summary>
internal sealed class JsonOutput(TextWriter output) : IDisposable
{
    private readonly JsonTextWriter _json = new(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };

    public void Dispose() => ((IDisposable)_json).Dispose();

    public void Object(Action members)
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
    }

    public void List<T>(IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }

    public void Member(string name, Action value)
    {
        _json.WritePropertyName(name);
        value();
    }

    public void Text(string name, string? value)
    {
        _json.WritePropertyName(name);
        _json.WriteValue(value);
    }

    public void Flag(string name, bool value)
    {
        _json.WritePropertyName(name);
        _json.WriteValue(value);
    }

    public void Number(string name, decimal? value)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "null");
    }

    public void Book(RuleBook book) => Object(() =>
    {
        Text("id", book.Id);
        Text("title", book.Title);
        Text("version", book.Version);
    });
}
