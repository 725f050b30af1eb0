using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using IamAnalyzers.Policies;

namespace IamAnalyzers.AspNetCore.Authorization;

/// <summary>The policy behind a class that IamAnalyzers wrote.</summary>
internal abstract class PolicySource
{
    /// <summary>What trimming must leave of such a class.</summary>
    public const DynamicallyAccessedMemberTypes NeededMembers = DynamicallyAccessedMemberTypes.PublicProperties;

    // Weak, so that classes of unloadable assemblies can go.
    private static readonly ConditionalWeakTable<Type, PolicySource> Sources = new();

    /// <summary>The policy's decision, with the statement that made it.</summary>
    public abstract AccessDecision Decide(AuthorizationRequest request);

    /// <summary>Why, in full.</summary>
    public abstract string Explain(AuthorizationRequest request);

    /// <summary>The policy of a class.</summary>
    /// <param name="type">A class with a static <c>Document</c> or <c>Policies</c>.</param>
    /// <exception cref="ArgumentException">The class has neither.</exception>
    public static PolicySource Of([DynamicallyAccessedMembers(NeededMembers)] Type type)
    {
        if (!Sources.TryGetValue(type, out var source))
        {
            source = Read(type);
            Sources.AddOrUpdate(type, source);
        }

        return source;
    }

    private static PolicySource Read([DynamicallyAccessedMembers(NeededMembers)] Type type)
    {
        if (ValueOf(type, "Policies") is PolicySet policies)
        {
            return new PolicySetSource(policies);
        }

        if (ValueOf(type, "Document") is PolicyDocument document)
        {
            return new DocumentSource(document);
        }

        throw new ArgumentException(
            $"{type} is no compiled policy: it has neither a static property Document of type {nameof(PolicyDocument)} nor Policies of type {nameof(PolicySet)}.",
            nameof(type));
    }

    private static object? ValueOf([DynamicallyAccessedMembers(NeededMembers)] Type type, string property) =>
        type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
}
