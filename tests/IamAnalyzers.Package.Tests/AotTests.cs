using System.Diagnostics;
using System.Net;

namespace IamAnalyzers.Package.Tests;

/// <summary>
/// Compiled policies and the ASP.NET Core package, trimmed and compiled ahead of time: no warning, and the same answers. One program for
/// both, because publishing takes most of a minute.
/// </summary>
public sealed class AotTests(PackagesFixture packages)
{
    [Fact]
    public async Task A_native_program_is_made_without_warnings_and_answers_as_ever()
    {
        var folder = Path.Combine(packages.Folder, "aot");
        var consumer = Path.Combine(AppContext.BaseDirectory, "Consumer");
        PackagesFixture.Copy(Path.Combine(AppContext.BaseDirectory, "Aot"), folder);
        File.Copy(Path.Combine(consumer, "Answers.cs"), Path.Combine(folder, "Answers.cs"));
        PackagesFixture.Copy(Path.Combine(consumer, "policies"), Path.Combine(folder, "policies"));
        File.Delete(Path.Combine(folder, "policies", "broken.iam.json"));
        File.Delete(Path.Combine(folder, "policies", "misspelt.iam.json"));
        await packages.RestoreAsync(folder);

        var (exitCode, output) = await DotNet.RunAsync(
            folder, "publish", "--no-restore", "-c", "Release", "-o", "native", "-v:m", "-tl:off", $"-p:IamAnalyzersVersion={Repository.Version}");

        // The SDK's own words where clang, gcc or the Windows SDK is not there.
        Assert.SkipWhen(exitCode != 0 && output.Contains("Platform linker", StringComparison.Ordinal), "There is no linker for native programs here.");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);

        // The assembly that native code was made from, by the just-in-time compiler.
        var assembly = Assert.Single(Directory.GetFiles(Path.Combine(folder, "bin", "Release", "net10.0"), "Aot.dll", SearchOption.AllDirectories));
        CompiledAnswers.AssertPrinted(await DotNet.SucceedAsync(folder, assembly));

        var program = Path.Combine(folder, "native", OperatingSystem.IsWindows() ? "Aot.exe" : "Aot");
        Assert.False(File.Exists(Path.Combine(folder, "native", "Aot.dll")), "What was published is no native program.");
        CompiledAnswers.AssertPrinted(await RunAsync(program));

        using var web = await WebProcess.StartAsync(folder, program, "serve");
        using var client = new HttpClient { BaseAddress = web.Address };
        Assert.Equal((HttpStatusCode.OK, "received alice/photo"), await UploadAsync(client, "alice"));
        Assert.Equal((HttpStatusCode.Forbidden, string.Empty), await UploadAsync(client, "bob"));
        Assert.Equal((HttpStatusCode.Unauthorized, string.Empty), await UploadAsync(client, user: null));
    }

    private static async Task<(HttpStatusCode Status, string Text)> UploadAsync(HttpClient client, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/uploads/alice/photo");
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
