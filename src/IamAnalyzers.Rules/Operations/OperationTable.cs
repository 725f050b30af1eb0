using System.Collections.Immutable;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Operations;

/// <summary>
/// What operations of the AWS SDK for .NET need, where that is not simply the action of the same name: the embedded
/// <c>sdk-operations.txt</c>, read once. How its lines are written stands at its top.
/// </summary>
internal sealed class OperationTable
{
    internal const string ResourceName = "IamAnalyzers.Rules.sdk-operations.txt";

    private static readonly Lazy<OperationTable> LazyDefault = new(static () => Open(typeof(OperationTable).Assembly));

    private readonly Dictionary<string, SdkService> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SdkService> _helpers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, string Type), ResourceBinding> _bindings = [];
    private readonly Dictionary<string, ImmutableArray<string>> _types = new(StringComparer.OrdinalIgnoreCase);

    private OperationTable()
    {
    }

    public static OperationTable Default => LazyDefault.Value;

    /// <summary>The services, by namespace.</summary>
    public IEnumerable<SdkService> Services => _services.Values;

    /// <summary>The types that call several operations, such as <c>Amazon.S3.Transfer.TransferUtility</c>.</summary>
    public IEnumerable<SdkService> Helpers => _helpers.Values;

    /// <summary>The service of a namespace, such as <c>Amazon.S3</c>; null where nobody knows it.</summary>
    public SdkService? FindService(string @namespace) => _services.TryGetValue(@namespace, out var service) ? service : null;

    /// <summary>What a type's methods call, by its full name; null where the type is no helper.</summary>
    public SdkService? FindHelper(string type) => _helpers.TryGetValue(type, out var helper) ? helper : null;

    /// <summary>How requests name resources of a type; null where that is not known.</summary>
    public ResourceBinding? BindingOf(ResourceTypeEntry type) =>
        _bindings.TryGetValue((type.ServicePrefix, type.Name), out var binding) ? binding : null;

    /// <summary>The resource types that count for an action, where the catalogue's list is not the answer; else none.</summary>
    public ImmutableArray<string> TypesOf(string action) =>
        _types.TryGetValue(action, out var types) ? types : ImmutableArray<string>.Empty;

    internal static OperationTable Read(TextReader reader)
    {
        var table = new OperationTable();
        SdkService? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            switch (line[0])
            {
                case '@':
                    var words = line.Split(' ');
                    current = new SdkService(words[1], words[2]);
                    table._services[current.Name] = current;
                    break;
                case '=':
                    current = new SdkService(line.Substring(2), "");
                    table._helpers[current.Name] = current;
                    break;
                case ':':
                    var binding = ResourceBinding.Parse(line);
                    table._bindings[(current!.Prefix, binding.Type)] = binding;
                    break;
                case '!':
                    var types = line.Split(' ');
                    table._types[current!.Prefix + ":" + types[0].Substring(1)] = types.Skip(1).Select(static t => t.Replace('_', ' ')).ToImmutableArray();
                    break;
                default:
                    current!.Add(line);
                    break;
            }
        }

        return table;
    }

    private static OperationTable Open(System.Reflection.Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"The assembly has no resource {ResourceName}.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
