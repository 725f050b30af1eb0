using DocumentService.Policies;
using IamAnalyzers.Policies;

namespace DocumentService;

/// <summary>An editor: both policies together, within the boundary of all staff. The compiler writes the checks.</summary>
[IamPolicySet(Identity = [typeof(DocumentEditor), typeof(Commenter)], Boundary = typeof(StaffBoundary))]
internal static partial class StaffEditor;
