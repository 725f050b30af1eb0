using System.Runtime.Loader;

namespace IamAnalyzers.Package.Tests;

/// <summary>
/// The consumer as it was compiled for one framework, with the packages' library for that framework, run in this process: assemblies for
/// .NET Framework and .NET Standard find the framework's types in this runtime too.
/// </summary>
internal static class ConsumerAssembly
{
    public static string Answers(string folder, string framework, string packages)
    {
        var output = Path.Combine(folder, "bin", "Debug", framework);
        var library = framework is "net8.0" or "net10.0" ? "net8.0" : "netstandard2.0";
        var policies = Path.Combine(packages, "iamanalyzers.policies", Repository.Version, "lib", library, "IamAnalyzers.Policies.dll");
        var context = new AssemblyLoadContext(framework, isCollectible: true);
        try
        {
            // From memory, so that no file is held when the folder goes.
            context.Resolving += (loader, name) => name.Name == "IamAnalyzers.Policies" ? Load(loader, policies) : null;
            var consumer = Load(context, Path.Combine(output, framework == "net472" ? "Consumer.exe" : "Consumer.dll"));
            var answers = consumer.GetType("Acme.Answers", throwOnError: true)!.GetMethod("All")!.Invoke(null, null);
            return string.Join('\n', (IEnumerable<string>)answers!);
        }
        finally
        {
            context.Unload();
        }
    }

    private static System.Reflection.Assembly Load(AssemblyLoadContext context, string path)
    {
        using var bytes = new MemoryStream(File.ReadAllBytes(path));
        return context.LoadFromStream(bytes);
    }
}
