using CsCheck;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Policies.Tests.Accounts;

/// <summary>Evaluation through an account against <see cref="PolicyEvaluator"/> with the policies put together by hand.</summary>
public class AccountEvaluationTests
{
    private static readonly PolicyDocument FullAccess =
        PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");

    [Fact]
    public void An_account_decides_as_the_evaluator_does_by_hand()
    {
        var request = Gen.Select(
            RandomAccounts.Choose("s3:GetObject", "s3:PutObject", "ec2:RunInstances", "sts:AssumeRole"),
            RandomAccounts.Choose("arn:aws:s3:::docs/u0", "arn:aws:s3:::docs/a/b", RandomAccounts.RoleArn(0, 0), RandomAccounts.RoleArn(1, 2), "*"),
            RandomAccounts.Choose<bool?>(null, true, false));
        Gen.Select(RandomAccounts.Account, request.Array[10]).Sample(
            (random, requests) =>
            {
                var set = Read(random);
                foreach (var (action, resource, mfa) in requests)
                {
                    foreach (var principal in random.Principals)
                    {
                        var context = mfa is { } value ? new RequestContext().MultiFactorAuthPresent(value) : new RequestContext();
                        var expected = ByHand(random, principal, action, resource, context);
                        var actual = set.Find(principal.AccountId)!.Evaluate(principal.Arn, action, resource, context);
                        if (expected.Decision != actual.Decision)
                        {
                            return false;
                        }
                    }
                }

                return true;
            },
            iter: 300);
    }

    [Fact]
    public void WhoCan_finds_exactly_those_whom_evaluation_does_not_deny()
    {
        var request = Gen.Select(
            RandomAccounts.Choose("s3:GetObject", "s3:PutObject", "ec2:RunInstances", "sts:AssumeRole"),
            RandomAccounts.Choose("arn:aws:s3:::docs/u0", RandomAccounts.RoleArn(0, 0), RandomAccounts.RoleArn(1, 2), "*"));
        Gen.Select(RandomAccounts.Account, request.Array[5]).Sample(
            (random, requests) =>
            {
                var set = Read(random);
                var account = set.Accounts[0];
                foreach (var (action, resource) in requests)
                {
                    var expected = random.Principals
                        .Where(p => resource != "*" || p.AccountId == account.Id)
                        .Where(p => account.Evaluate(p.Arn, action, resource, Unknown()).Outcome != AuthorizationOutcome.Denied)
                        .Select(p => p.Arn);
                    var actual = account.WhoCan(action, resource).Select(a => a.Principal.Arn);
                    if (!expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 300);
    }

    [Fact]
    public void Reach_finds_what_brute_force_finds_in_as_few_steps()
    {
        var longWays = 0;
        RandomAccounts.Account.Sample(
            random =>
            {
                var set = Read(random);
                var context = new RequestContext().MultiFactorAuthPresent(false);
                foreach (var start in random.Principals)
                {
                    var expected = BruteForce(random, start, context);
                    var paths = set.Find(start.AccountId)!.Reach(set.Directory.Find(start.Arn)!, context);
                    Interlocked.Add(ref longWays, paths.Count(p => p.Steps.Length > 1));
                    if (paths.Any(p => !p.IsCertain)
                        || !paths.ToDictionary(p => p.Role.Arn, p => p.Steps.Length).OrderBy(p => p.Key, StringComparer.Ordinal)
                            .SequenceEqual(expected.OrderBy(p => p.Key, StringComparer.Ordinal)))
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 300);
        Assert.True(longWays > 10, $"Only {longWays} ways of several steps were tried.");
    }

    [Fact]
    public void Where_nothing_is_known_of_keys_certain_ways_are_those_open_in_every_case()
    {
        RandomAccounts.Account.Sample(
            random =>
            {
                var set = Read(random);
                foreach (var start in random.Principals)
                {
                    var principal = set.Directory.Find(start.Arn)!;
                    var paths = principal.Account.Reach(principal);
                    foreach (var known in new[] { new RequestContext(), new RequestContext().MultiFactorAuthPresent(true), new RequestContext().MultiFactorAuthPresent(false) })
                    {
                        var open = BruteForce(random, start, known);
                        if (paths.Any(p => p.IsCertain && !open.ContainsKey(p.Role.Arn)) || open.Keys.Any(o => paths.All(p => p.Role.Arn != o)))
                        {
                            return false;
                        }
                    }
                }

                return true;
            },
            iter: 200);
    }

    [Fact]
    public void Reasons_name_policies_and_through_whom()
    {
        var set = new AccountReader().AddAuthorizationDetails(
            """
            { "UserDetailList": [ { "UserName": "alice", "Arn": "arn:aws:iam::111111111111:user/alice", "GroupList": ["Deployers"] } ],
              "GroupDetailList": [ { "GroupName": "Deployers", "Arn": "arn:aws:iam::111111111111:group/Deployers",
                "GroupPolicyList": [ { "PolicyName": "assume", "PolicyDocument": { "Version": "2012-10-17", "Statement": [ { "Sid": "Become", "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" } ] } } ] } ],
              "RoleDetailList": [ { "RoleName": "Deploy", "Arn": "arn:aws:iam::111111111111:role/Deploy",
                "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "111111111111" }, "Action": "sts:AssumeRole" } ] } } ] }
            """).Read();
        var account = set.Accounts[0];
        var alice = account.FindUser("alice")!;

        var result = account.CanAssume(alice, account.FindRole("deploy")!);

        Assert.True(result.IsAllowed);
        Assert.Contains("inline policy assume of group Deployers", result.Explain(), StringComparison.Ordinal);
        Assert.Contains("trust policy of role Deploy", result.Explain(), StringComparison.Ordinal);
        var grant = Assert.Single(account.WhatCan(alice));
        Assert.Equal("inline policy assume of group Deployers through group Deployers", grant.Policy.ToString());
        Assert.Equal(["sts:AssumeRole"], account.WhatCan(alice, ["sts:AssumeRole", "s3:GetObject"], "arn:aws:iam::111111111111:role/Deploy"));
        Assert.Equal("arn:aws:iam::111111111111:user/alice → arn:aws:iam::111111111111:role/Deploy", Assert.Single(account.Reach(alice)).ToString());
    }

    private static AccountSet Read(RandomAccount random)
    {
        var set = new AccountReader().AddAuthorizationDetails(random.Details).AddOrganization(random.Organization).Read();
        Assert.DoesNotContain(set.Problems, p => p.Kind != AccountProblemKind.UnknownField);
        return set;
    }

    private static RequestContext Unknown() => new RequestContext().TreatOtherKeysAsUnknown();

    private static AuthorizationResult ByHand(RandomAccount random, RandomPrincipal principal, string action, string resource, RequestContext context)
    {
        var full = new RequestContext().PrincipalOrgId("o-a1b2c3d4e5").PrincipalArn(principal.Arn);
        foreach (var (key, values) in context)
        {
            full.Add(key, [.. values]);
        }

        if (principal.Team is not null)
        {
            full.PrincipalTag("team", principal.Team);
        }

        var request = new AuthorizationRequest
        {
            Principal = principal.Arn,
            Action = action,
            Resource = resource,
            Context = full,
        };
        return PolicyEvaluator.Evaluate(request, new PolicySet
        {
            IdentityPolicies = [.. principal.Policies],
            PermissionBoundaries = principal.Boundary is null ? [] : [principal.Boundary],
            ServiceControlPolicies = [[FullAccess], [principal.Control ?? FullAccess]],
            ResourcePolicy = action == "sts:AssumeRole" ? random.Principals.FirstOrDefault(p => p.Arn == resource)?.Trust : null,
        });
    }

    /// <summary>Every pair asked, then the shortest ways by relaxation.</summary>
    private static Dictionary<string, int> BruteForce(RandomAccount random, RandomPrincipal start, RequestContext context)
    {
        var distance = new Dictionary<string, int>(StringComparer.Ordinal) { [start.Arn] = 0 };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var from in random.Principals.Where(p => distance.ContainsKey(p.Arn)))
            {
                foreach (var to in random.Principals.Where(p => p.Trust is not null))
                {
                    var steps = distance[from.Arn] + 1;
                    if ((!distance.TryGetValue(to.Arn, out var known) || known > steps)
                        && ByHand(random, from, "sts:AssumeRole", to.Arn, context).IsAllowed)
                    {
                        distance[to.Arn] = steps;
                        changed = true;
                    }
                }
            }
        }

        distance.Remove(start.Arn);
        return distance;
    }
}
