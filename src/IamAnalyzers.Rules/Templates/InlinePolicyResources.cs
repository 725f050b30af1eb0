using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>IAM4001–IAM4003 in templates: inline policies of users, groups and roles, each where its owner is named.</summary>
internal static class InlinePolicyResources
{
    public static ImmutableArray<Rule> Rules { get; } =
        ImmutableArray.Create(InlinePolicyUserRule.Rule, InlinePolicyGroupRule.Rule, InlinePolicyRoleRule.Rule);

    public static IEnumerable<Finding> Check(Template template, TemplateResource resource) => resource.Type switch
    {
        "AWS::IAM::User" => OfEntity(template, resource, InlinePolicyUserRule.Rule, "UserName"),
        "AWS::IAM::Group" => OfEntity(template, resource, InlinePolicyGroupRule.Rule, "GroupName"),
        "AWS::IAM::Role" => OfEntity(template, resource, InlinePolicyRoleRule.Rule, "RoleName"),
        "AWS::IAM::UserPolicy" => OfPolicy(template, resource, InlinePolicyUserRule.Rule, "UserName"),
        "AWS::IAM::GroupPolicy" => OfPolicy(template, resource, InlinePolicyGroupRule.Rule, "GroupName"),
        "AWS::IAM::RolePolicy" => OfPolicy(template, resource, InlinePolicyRoleRule.Rule, "RoleName"),
        "AWS::IAM::Policy" => OfPolicy(template, resource, InlinePolicyUserRule.Rule, "Users")
            .Concat(OfPolicy(template, resource, InlinePolicyGroupRule.Rule, "Groups"))
            .Concat(OfPolicy(template, resource, InlinePolicyRoleRule.Rule, "Roles")),
        "AWS::SSO::PermissionSet" when resource["InlinePolicy"] is { } policy =>
            [Report(InlinePolicyRoleRule.Rule, policy.Name.Span, "…", "of the permission set " + resource.DisplayName("Name"))],
        "AWS::Serverless::Function" or "AWS::Serverless::StateMachine" => OfServerless(resource),
        _ => [],
    };

    private static IEnumerable<Finding> OfEntity(Template template, TemplateResource resource, Rule rule, string nameProperty) =>
        resource.ItemsOf("Policies").OfType<JsonObject>().Where(static p => p.Find("PolicyDocument") is not null).Select(policy =>
            Report(rule, HeadOf(policy), TemplateNames.Describe(template, policy.Find("PolicyName")?.Value), resource.DisplayName(nameProperty)));

    private static IEnumerable<Finding> OfPolicy(Template template, TemplateResource resource, Rule rule, string ownerProperty) =>
        resource[ownerProperty] is { } owners && resource.ItemsOf(ownerProperty).FirstOrDefault() is { } owner && !CdkGrants.IsMadePolicy(resource)
            ? [Report(rule, owners.Name.Span, resource.DisplayName("PolicyName"), TemplateNames.Describe(template, owner))]
            : [];

    private static IEnumerable<Finding> OfServerless(TemplateResource resource) =>
        resource.ItemsOf("Policies").OfType<JsonObject>().Where(static p => p.Find("Statement") is not null).Select(policy =>
            Report(InlinePolicyRoleRule.Rule, HeadOf(policy), "…", "of " + resource.LogicalId));

    /// <summary>The name of a policy, or where its object begins: all of it may be many lines.</summary>
    private static SourceSpan HeadOf(JsonObject policy) =>
        policy.Find("PolicyName")?.Value is JsonString name ? name.ValueSpan() : new SourceSpan(policy.Start, 1);

    private static Finding Report(Rule rule, SourceSpan span, params string[] arguments) => new(rule, span, ImmutableArray.Create(arguments));
}
