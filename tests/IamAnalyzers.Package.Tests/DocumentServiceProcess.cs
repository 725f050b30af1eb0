using System.Diagnostics;
using System.Text;

namespace IamAnalyzers.Package.Tests;

/// <summary>The sample web service as a process on a free loopback port.</summary>
public sealed class DocumentServiceProcess : IAsyncLifetime
{
    private const string Sample = "samples/DocumentService";

    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _service;

    public async ValueTask InitializeAsync()
    {
        await DotNet.SucceedAsync(Repository.Root, "build", Sample, "-p:BuildProjectReferences=false", "-v:m", "-tl:off");
        var start = new ProcessStartInfo("dotnet", ["run", "--project", Sample, "--no-build", "--no-launch-profile", "--", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        _service = Process.Start(start)!;
        _service.OutputDataReceived += (_, line) => Read(line.Data ?? string.Empty);
        _service.BeginOutputReadLine();
        await _address.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync()
    {
        _service?.Kill(entireProcessTree: true);
        _service?.Dispose();
        return ValueTask.CompletedTask;
    }

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

    private void Read(string line)
    {
        const string Listening = "Now listening on: ";
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
