using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SelfEval;
using SelfEval.Extensions.DependencyInjection;

// A worker whose rule book is a row of a table: scored, changed while it runs, scored again.
string database = $"Data Source={args[1]}";
var changed = new ConfigurationReloadToken();
Execute("CREATE TABLE books (id TEXT PRIMARY KEY, json TEXT)", "");
Execute("INSERT INTO books VALUES ('ours', $json)", File.ReadAllText(args[2]));

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
// Whoever listens hears of every form, also of those that a scorer scores which Get has handed out.
int heard = 0;
using var listener = new MeterListener { InstrumentPublished = (instrument, own) => { if (instrument.Name == "selfeval.scores") { own.EnableMeasurementEvents(instrument); } } };
listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref heard, (int)count));
listener.Start();
builder.Services.AddSelfEval(options =>
{
    options.PollInterval = TimeSpan.FromMilliseconds(20);
    options.Books["ours"] = new SelfEvalBook { Source = _ => new SelfEvalBookText(Fetch(), changed) };
});
using IHost host = builder.Build();
await host.StartAsync();
SelfEvalScorers scorers = host.Services.GetRequiredService<SelfEvalScorers>();
Console.WriteLine($"first {host.Services.GetRequiredKeyedService<Scorer>("ours").Score(EvaluationFile.Load(args[0])).Total}");

Execute("UPDATE books SET json = $json", File.ReadAllText(args[2]).Replace("\"每档扣分\": { \"value\": 2,", "\"每档扣分\": { \"value\": 3,"));
ConfigurationReloadToken old = changed;
changed = new ConfigurationReloadToken();
old.OnReload();
Scorer before = scorers.Get("ours");
for (int i = 0; i < 3_000 && scorers.Get("ours") == before; i++)
{
    await Task.Delay(20);
}

Console.WriteLine($"then {scorers.Score("ours", EvaluationFile.Load(args[0])).Total}");
scorers.Get("ours").Score(EvaluationFile.Load(args[0]));
Console.WriteLine($"heard {heard}");
await host.StopAsync();

string Fetch()
{
    using var connection = new SqliteConnection(database);
    connection.Open();
    using SqliteCommand command = connection.CreateCommand();
    command.CommandText = "SELECT json FROM books WHERE id = 'ours'";
    return (string)command.ExecuteScalar()!;
}

void Execute(string sql, string json)
{
    using var connection = new SqliteConnection(database);
    connection.Open();
    using SqliteCommand command = connection.CreateCommand();
    command.CommandText = sql;
    command.Parameters.AddWithValue("$json", json);
    command.ExecuteNonQuery();
}
