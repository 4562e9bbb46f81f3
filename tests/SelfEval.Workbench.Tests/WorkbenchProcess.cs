using System.Diagnostics;

namespace SelfEval.Workbench.Tests;

/// <summary>The workbench as a program of its own, as people start it.</summary>
internal sealed class WorkbenchProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private WorkbenchProcess(Process process) => _process = process;

    public string Url { get; private set; } = "";

    /// <summary>How long one may take on a busy machine; what takes longer stands still.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts it on a folder of its own and waits until it says where it listens, or ends.</summary>
    public static async Task<WorkbenchProcess> StartAsync(string data, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkbenchHost).Assembly.Location, "--port", "0", "--data", data, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var one = new WorkbenchProcess(Process.Start(start)!);
        one._process.ErrorDataReceived += (_, _) => { };
        one._process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        while (one.Url.Length == 0 && await one._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            one._lines.Add(line);
            one.Url = line.Contains("http://", StringComparison.Ordinal) ? line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim() : "";
        }

        return one;
    }

    /// <summary>Everything that it says until it ends.</summary>
    public async Task<string> ToTheEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _lines.Add(await _process.StandardOutput.ReadToEndAsync(patience.Token));
        await _process.WaitForExitAsync(patience.Token);
        return string.Join('\n', _lines);
    }

    /// <summary>Ctrl+C.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{_process.Id}"])!.WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
