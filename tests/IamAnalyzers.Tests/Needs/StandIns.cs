using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.Needs;

/// <summary>Assemblies that look like those of the AWS SDK which the tests do not restore: the same names, members and shapes.</summary>
internal static class StandIns
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> All = new(() => [.. Read().Select(Compile)]);

    public static ImmutableArray<MetadataReference> References => All.Value;

    private static IEnumerable<(string Space, string Client, List<string> Lines)> Read()
    {
        var services = new List<(string Space, string Client, List<string> Lines)>();
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "IamAnalyzers.Tests", "Needs", "stand-ins.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var words = line.Split(' ');
            if (words[0] == "@")
                services.Add((words[1], words[2], []));
            else
                services[^1].Lines.Add(line);
        }

        return services;
    }

    private static MetadataReference Compile((string Space, string Client, List<string> Lines) service)
    {
        var source = new StringBuilder("using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n");
        var operations = service.Lines.Where(l => !l.StartsWith("class ", StringComparison.Ordinal)).Select(l => l.Split(' ')).ToList();
        source.Append($"namespace {service.Space} {{ public interface {service.Client} : Amazon.Runtime.IAmazonService, System.IDisposable {{\n");
        foreach (var operation in operations)
            source.Append($"Task<Model.{operation[0]}Response> {operation[0]}Async(Model.{operation[0]}Request request, CancellationToken cancellationToken = default);\n");

        source.Append($"}} }}\nnamespace {service.Space}.Model {{\n");
        foreach (var operation in operations)
        {
            source.Append($"public class {operation[0]}Request : Amazon.Runtime.AmazonWebServiceRequest {{ {Members(operation)} }}\n");
            source.Append($"public class {operation[0]}Response : Amazon.Runtime.AmazonWebServiceResponse {{ }}\n");
        }

        foreach (var type in service.Lines.Where(l => l.StartsWith("class ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1..]))
            source.Append($"public class {type[0]} {{ {Members(type)} }}\n");

        source.Append("}\n");
        var compilation = CSharpCompilation.Create(
            "AWSSDK." + service.Space["Amazon.".Length..],
            [CSharpSyntaxTree.ParseText(source.ToString())],
            TestProject.Framework.Value.AddRange(Sdk.References),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Members(string[] words) => string.Join(" ", words.Skip(1).Select(static w => w.Split(':')).Select(static w =>
        $"public {(w.Length == 1 ? "string" : w[1])} {w[0]} {{ get; set; }}"));
}
