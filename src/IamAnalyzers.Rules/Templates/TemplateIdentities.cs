using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Credentials;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>IAM40xx as far as a template shows it: what is attached to whom, passwords of people, names, sessions.</summary>
internal sealed class TemplateIdentities
{
    private const int Quota = 10;

    private static readonly string[] NameProperties =
        ["UserName", "RoleName", "GroupName", "PolicyName", "ManagedPolicyName", "InstanceProfileName"];

    private readonly Template _template;
    private readonly CheckSettings _settings;
    private readonly List<Finding> _findings = [];

    private TemplateIdentities(Template template, CheckSettings settings)
    {
        _template = template;
        _settings = settings;
    }

    /// <summary>Every rule that this may report.</summary>
    public static ImmutableArray<Rule> Rules { get; } = ImmutableArray.CreateRange(InlinePolicyResources.Rules.Concat(
    [
        PolicyAttachedToUserRule.Rule,
        AdminManagedPolicyAttachedRule.Rule,
        IamFullAccessAttachedRule.Rule,
        UnknownAwsManagedPolicyArnRule.Rule,
        DeprecatedManagedPolicyRule.Rule,
        TooManyManagedPoliciesRule.Rule,
        TooManyGroupsRule.Rule,
        EntityNameTooLongRule.Rule,
        RefWithPathRule.Rule,
        UserInsteadOfSsoRule.Rule,
        UserConsoleAccessRule.Rule,
        SessionDurationLongRule.Rule,
        NestedGroupRule.Rule,
        LongTermKeyCreatedRule.Rule,
    ]));

    public static List<Finding> Check(Template template, CheckSettings settings)
    {
        var check = new TemplateIdentities(template, settings);
        foreach (var resource in template.Resources)
        {
            check._findings.AddRange(InlinePolicyResources.Check(template, resource));
            check.Check(resource);
        }

        check._findings.AddRange(PathReferences.Check(template));
        return check._findings;
    }

    private void Check(TemplateResource resource)
    {
        switch (resource.Type)
        {
            case "AWS::IAM::User":
                CheckManaged(resource, "user", "UserName");
                CheckUser(resource);
                break;
            case "AWS::IAM::Group":
                CheckManaged(resource, "group", "GroupName");
                break;
            case "AWS::IAM::Role":
                CheckManaged(resource, "role", "RoleName");
                CheckSession(resource);
                break;
            case "AWS::IAM::ManagedPolicy" when resource["Users"] is { } users && resource.ItemsOf("Users").FirstOrDefault() is { } first:
                Report(PolicyAttachedToUserRule.Rule, users.Name.Span, resource.DisplayName("ManagedPolicyName"), Describe(first));
                break;
            case "AWS::IAM::UserToGroupAddition":
                CheckMembers(resource);
                break;
            case "AWS::IAM::AccessKey":
                Report(LongTermKeyCreatedRule.Rule, resource.Name.ValueSpan(), $"The resource {resource.LogicalId}");
                break;
            case "AWS::SSO::PermissionSet":
                JudgeManaged(resource.ItemsOf("ManagedPolicies"), "permission set", resource.DisplayName("Name"));
                break;
            case "AWS::Serverless::Function" or "AWS::Serverless::StateMachine":
                JudgeManaged(resource.ItemsOf("Policies"), "role", "of " + resource.LogicalId, takesNames: true);
                JudgeManaged(resource.ItemsOf("PermissionsBoundary"), null, "of " + resource.LogicalId);
                break;
        }

        if (resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal))
        {
            CheckNames(resource);
        }
    }

    private void CheckManaged(TemplateResource resource, string kind, string nameProperty)
    {
        var name = resource.DisplayName(nameProperty);
        var policies = resource["ManagedPolicyArns"];
        JudgeManaged(resource.ItemsOf("ManagedPolicyArns"), kind, name);
        JudgeManaged(resource.ItemsOf("PermissionsBoundary"), null, name);
        if (policies?.Value is JsonArray list)
        {
            if (list.Items.Length > 0 && kind == "user")
            {
                Report(PolicyAttachedToUserRule.Rule, policies.Name.Span, Describe(list.Items[0]), name);
            }

            // An item that depends on a condition may be absent.
            if (list.Items.Count(static i => Intrinsics.BranchesOf(i).IsEmpty && !Intrinsics.IsNoValue(i)) is > Quota and var count)
            {
                Report(TooManyManagedPoliciesRule.Rule, list.Items[Quota].Span, name, Text(count), kind);
            }
        }
    }

    private void CheckUser(TemplateResource user)
    {
        var name = user.DisplayName("UserName");
        if (user["LoginProfile"] is { } profile)
        {
            Report(UserInsteadOfSsoRule.Rule, user.Name.ValueSpan(), name);
            Report(UserConsoleAccessRule.Rule, profile.Name.Span, name);
        }

        if (user["Groups"] is { Value: JsonArray { Items: { Length: > Quota } groups } }
            && groups.Count(static g => Intrinsics.BranchesOf(g).IsEmpty) is > Quota and var count)
        {
            Report(TooManyGroupsRule.Rule, groups[Quota].Span, name, Text(count));
        }
    }

    private void CheckSession(TemplateResource role)
    {
        var limit = _settings.MaxSessionSeconds ?? SessionDurationLongRule.DefaultSeconds;
        if (role["MaxSessionDuration"]?.Value is JsonLiteral { Kind: JsonKind.Number } value
            && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > limit)
        {
            Report(SessionDurationLongRule.Rule, value.Span, Text(seconds), Text(limit));
        }
    }

    private void CheckMembers(TemplateResource addition)
    {
        foreach (var member in addition.ItemsOf("Users"))
        {
            var target = _template.Find(Intrinsics.TargetOf(member));
            if (target?.Type == "AWS::IAM::Group" || (member as JsonString)?.Value.IndexOf(":group/", StringComparison.Ordinal) > 0)
            {
                Report(NestedGroupRule.Rule, member.Span, Describe(member), Describe(addition["GroupName"]?.Value));
            }
        }
    }

    private void CheckNames(TemplateResource resource)
    {
        foreach (var property in NameProperties)
        {
            if (TemplateText.Read(_template, resource[property]?.Value) is { IsKnown: true } name
                && EntityNameTooLongRule.FindFault(property, name.Value) is { } fault)
            {
                Report(EntityNameTooLongRule.Rule, name.Span, fault);
            }
        }
    }

    private void JudgeManaged(IEnumerable<JsonNode> policies, string? kind, string owner, bool takesNames = false)
    {
        foreach (var policy in policies)
        {
            if (TemplateText.Read(_template, policy) is not { } text
                || (AwsManagedPolicies.NameIn(text.Value) ?? (takesNames ? NameIn(text.Value) : null)) is not { Length: > 0 } name
                || UnknownText.IsPresent(name)
                || AwsManagedPolicyVerdict.Of(name, kind, owner) is not { } verdict)
            {
                continue;
            }

            var edit = verdict.Closest is { } closest ? text.ReplaceEnd(text.Value.Length - name.Length, closest) : null;
            _findings.Add(new Finding(verdict.Rule, text.Span, verdict.Arguments)
            {
                Edits = edit is { } change
                    ? ImmutableArray.Create(new SuggestedEdit($"Change to '{verdict.Closest}'", ImmutableArray.Create(change)))
                    : ImmutableArray<SuggestedEdit>.Empty,
            });
        }
    }

    /// <summary>SAM takes the names of AWS's policies, without their paths.</summary>
    private static string? NameIn(string text) =>
        text.IndexOf(':') >= 0 || UnknownText.IsPresent(text) ? null : AwsManagedPolicies.WithPath(text) ?? text;

    private void Report(Rule rule, SourceSpan span, params string[] arguments) =>
        _findings.Add(new Finding(rule, span, ImmutableArray.Create(arguments)));

    private string Describe(JsonNode? node) => TemplateNames.Describe(_template, node);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
