using IamAnalyzers.Policies;

namespace IamAnalyzers.Benchmarks.Generated.TenPolicies;

/// <summary>Ten policies of four statements, of which the last statement of the last one grants.</summary>
[IamPolicySet(Identity =
[
    typeof(Policy0), typeof(Policy1), typeof(Policy2), typeof(Policy3), typeof(Policy4),
    typeof(Policy5), typeof(Policy6), typeof(Policy7), typeof(Policy8), typeof(Policy9),
])]
internal static partial class Ten;
