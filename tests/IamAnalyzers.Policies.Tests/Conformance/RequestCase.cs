using System.Collections.Immutable;
using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>A request with its policies, as the files of cases write them.</summary>
internal static class RequestCase
{
    public static AuthorizationRequest Request(JsonElement element)
    {
        var request = element.GetProperty("request");
        var context = new RequestContext();
        if (request.TryGetProperty("context", out var keys))
        {
            foreach (var key in keys.EnumerateObject())
            {
                _ = CaseFile.Texts(key.Value) is { } values ? context.Add(key.Name, values) : context.AddUnknown(key.Name);
            }
        }

        if (request.TryGetProperty("otherKeysUnknown", out _))
        {
            context.TreatOtherKeysAsUnknown();
        }

        return new AuthorizationRequest
        {
            Principal = request.Text("principal")!,
            Action = request.Text("action")!,
            Resource = request.Text("resource")!,
            ResourceAccountId = request.Text("resourceAccount"),
            IsServiceLinkedRole = request.TryGetProperty("serviceLinkedRole", out _),
            FederatingUserArn = request.Text("federatingUser"),
            CanonicalUserId = request.Text("canonicalUser"),
            Context = context,
        };
    }

    public static PolicySet Policies(JsonElement element) => new()
    {
        IdentityPolicies = Documents(element, "identity"),
        ResourcePolicy = element.TryGetProperty("resourcePolicy", out var resource) ? PolicyDocument.Parse(resource.GetRawText()) : null,
        PermissionBoundaries = Documents(element, "boundaries"),
        SessionPolicies = Documents(element, "session"),
        ServiceControlPolicies = Levels(element, "scp"),
        ResourceControlPolicies = Levels(element, "rcp"),
        EndpointPolicies = Documents(element, "endpoint"),
        ManagementAccountId = element.Text("managementAccount"),
    };

    private static ImmutableArray<PolicyDocument> Documents(JsonElement element, string name) =>
        element.TryGetProperty(name, out var documents) ? Documents(documents) : default;

    private static ImmutableArray<PolicyDocument> Documents(JsonElement documents) =>
        documents.EnumerateArray().Select(static d => PolicyDocument.Parse(d.GetRawText())).ToImmutableArray();

    private static ImmutableArray<ImmutableArray<PolicyDocument>> Levels(JsonElement element, string name) =>
        element.TryGetProperty(name, out var levels)
            ? levels.EnumerateArray().Select(Documents).ToImmutableArray()
            : default;
}
