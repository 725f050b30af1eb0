namespace IamAnalyzers.Package.Tests;

/// <summary>The sample web service as a process on a free loopback port.</summary>
public sealed class DocumentServiceProcess : IAsyncLifetime
{
    private const string Sample = "samples/DocumentService";

    private WebProcess? _service;

    public async ValueTask InitializeAsync()
    {
        await DotNet.SucceedAsync(Repository.Root, "build", Sample, "-p:BuildProjectReferences=false", "-v:m", "-tl:off");
        _service = await WebProcess.StartAsync(
            Repository.Root, "dotnet", "run", "--project", Sample, "--no-build", "--no-launch-profile", "--", "--urls", "http://127.0.0.1:0");
    }

    public ValueTask DisposeAsync()
    {
        _service?.Dispose();
        return ValueTask.CompletedTask;
    }

    public Uri Address => _service!.Address;

    public string Log => _service!.Log;
}
