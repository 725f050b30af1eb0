using System.Runtime.CompilerServices;

namespace IamAnalyzers.Policies;

/// <summary>Tells objects apart by instance, where comparing what they say would cost more than it saves.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    private ReferenceComparer()
    {
    }

    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
