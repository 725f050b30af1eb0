using System.Diagnostics;
using System.Text;

namespace IamAnalyzers.Package.Tests;

/// <summary>A web application in a process of its own, on the address that it says it listens on.</summary>
internal sealed class WebProcess : IDisposable
{
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private WebProcess(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static async Task<WebProcess> StartAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var web = new WebProcess(Process.Start(start)!);
        web._process.OutputDataReceived += (_, line) => web.Read(line.Data);
        web._process.BeginOutputReadLine();
        try
        {
            await web._address.Task.WaitAsync(TimeSpan.FromMinutes(2));
            return web;
        }
        catch
        {
            web.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Read(string? line)
    {
        const string Listening = "Now listening on: ";
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The application ended:\n{Log}"));
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }
}
