using IamAnalyzers.Analyzers.InCode.AccessControl;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Pulumi;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>The libraries whose objects are policies, or parts of them.</summary>
internal static class PolicyObjects
{
    /// <summary>Reads an object of a policy library; null where it is none.</summary>
    public static CodeValue? TryRead(ValueReader reader, IOperation operation)
    {
        var value = CdkObjects.TryRead(reader, operation)
            ?? AccessControlObjects.TryRead(reader, operation)
            ?? PulumiObjects.TryRead(reader, operation);
        if (value is not null)
        {
            reader.Consumed.Add(operation.Syntax);
        }

        return value;
    }

    /// <summary>Reads a call that returns a policy's text; null where it does not.</summary>
    public static CodeValue? TryReadText(ValueReader reader, IOperation operation)
    {
        var value = reader.Resolve(operation) is IInvocationOperation call ? SerializerCalls.TryRead(reader, call) : null;
        return value;
    }
}
