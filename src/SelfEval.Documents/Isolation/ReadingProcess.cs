using System.Diagnostics;
using System.Text;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Isolation;

/// <summary>
/// Reads files in a process of its own with limits on time and memory (隔离进程). It is started with the first file, serves one after the
/// other, and is started anew after one that broke it. Calls from several threads wait for each other.
/// </summary>
/// <param name="start">How to start a process that runs <see cref="ReadingServer.Serve"/> on its standard streams.</param>
/// <param name="milliseconds">How long a file may take.</param>
internal sealed class ReadingProcess(Func<ProcessStartInfo> start, int milliseconds = ReadingLimits.Milliseconds) : IDisposable
{
    private const string MemoryLimit = "20000000";
    private const int MostAnswer = 500_000_000;
    private readonly Lock _turn = new();
    private Process? _process;

    public DocumentContent Read(byte[] content, string name)
    {
        lock (_turn)
        {
            _process ??= Start();
            Task<byte[]?> answer = Task.Run(() => Ask(_process, content, name));
            if (answer.Wait(milliseconds) && answer.Result is { } bytes)
            {
                return ContentJson.Read(bytes);
            }

            Stop();
            return new DocumentContent(DocumentFormat.Unknown, [], [new Remark(ReadingDiagnostics.DocumentTooSlow, "", ReadingLimits.Milliseconds / 1000)]);
        }
    }

    public void Dispose() => Stop();

    /// <summary>Null where the process broke.</summary>
    private static byte[]? Ask(Process process, byte[] content, string name)
    {
        try
        {
            Frames.Write(process.StandardInput.BaseStream, Encoding.UTF8.GetBytes(name));
            Frames.Write(process.StandardInput.BaseStream, content);
            return Frames.Read(process.StandardOutput.BaseStream, MostAnswer);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private Process Start()
    {
        ProcessStartInfo info = start();
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        info.UseShellExecute = false;
        info.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        info.Environment["DOTNET_TieredPGO"] = "0";
        Process process = Process.Start(info) ?? throw new InvalidOperationException("The reading process did not start.");

        // What a broken process says in its last moment is of no use to whoever reads a form.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
    }
}
