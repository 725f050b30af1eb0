using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Surfaces;

/// <summary>Finds the policy in what is handed to a surface, which may be one entry of a dictionary.</summary>
internal static class SurfaceValues
{
    /// <summary>The values that are policies.</summary>
    public static IEnumerable<IOperation> Of(PolicySurface surface, IOperation value, IOperation? place)
    {
        var equals = surface.Key.IndexOf('=');
        if (surface.Key.Length == 0)
        {
            return [value];
        }

        return equals < 0 ? Entries(ValueReader.Unwrap(value), surface.Key)
            : IsSaid(place, surface.Key.Substring(0, equals), surface.Key.Substring(equals + 1)) ? [value]
            : [];
    }

    /// <summary>Whether an expression is a key: as a text, or as a member of the SDK that is named like it.</summary>
    public static bool IsKey(IOperation operation, string key)
    {
        var value = ValueReader.Unwrap(operation);
        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return text == key;
        }

        return value switch
        {
            IFieldReferenceOperation field => field.Field.Name == key || field.Field.Name == "ATTRIBUTE_" + key.ToUpperInvariant(),
            IPropertyReferenceOperation property => property.Property.Name == key,
            IConversionOperation conversion => IsKey(conversion.Operand, key),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsKey(instance, key),
            _ => false,
        };
    }

    private static IEnumerable<IOperation> Entries(IOperation dictionary, string key)
    {
        var initializer = (dictionary as IObjectCreationOperation)?.Initializer ?? dictionary as IObjectOrCollectionInitializerOperation;
        foreach (var element in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (element)
            {
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } when IsKey(pair[0].Value, key):
                    yield return pair[1].Value;
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys } } assignment when IsKey(keys[0].Value, key):
                    yield return assignment.Value;
                    break;
            }
        }
    }

    /// <summary>Whether the same initialiser sets another property to a certain value.</summary>
    private static bool IsSaid(IOperation? place, string property, string value) =>
        place?.Parent?.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation }
        && Members.Find(creation, property) is { } said
        && IsKey(said, value);
}
