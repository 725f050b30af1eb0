using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Escalation;

/// <summary>How sure a path leads to more rights.</summary>
internal enum EscalationCertainty
{
    /// <summary>Enough by itself.</summary>
    Certain,

    /// <summary>Gives the rights of another principal.</summary>
    AnotherPrincipal,

    /// <summary>Depends on what exists.</summary>
    DependsOnTarget,
}

/// <summary>Actions that together give more rights than they say.</summary>
/// <param name="Id">The number under which pathfinding.cloud describes it.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Actions">All of them are needed.</param>
internal sealed record EscalationPath(string Id, EscalationCertainty Certainty, ImmutableArray<string> Actions)
{
    /// <summary>Whether the path hands a role to a service: then the roles are what must be open.</summary>
    public bool PassesRole => Actions[0] == "iam:PassRole";
}

/// <summary>The known paths, in the order of their numbers.</summary>
internal static class EscalationPaths
{
    public static ImmutableArray<EscalationPath> All { get; } = ImmutableArray.CreateRange(Read());

    /// <summary>The services of the paths' first actions, in any case.</summary>
    public static HashSet<string> FirstServices { get; } =
        new(All.Select(static p => p.Actions[0].Substring(0, p.Actions[0].IndexOf(':'))), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<EscalationPath> Read()
    {
        foreach (var line in Text.Split('\n'))
        {
            var parts = line.Trim().Split('|');
            if (parts.Length == 3)
            {
                var certainty = parts[1] switch
                {
                    "c" => EscalationCertainty.Certain,
                    "p" => EscalationCertainty.AnotherPrincipal,
                    _ => EscalationCertainty.DependsOnTarget,
                };
                yield return new EscalationPath(parts[0], certainty, ImmutableArray.Create(parts[2].Split(' ')));
            }
        }
    }

    // id | c(ertain), p(rincipal) or t(arget) | actions
    // A change set acts with the role that its stack has already, as an update does: it depends on there being such a stack.
    private const string Text = """
        apprunner-001|c|iam:PassRole apprunner:CreateService
        apprunner-002|t|apprunner:UpdateService
        bedrock-001|c|iam:PassRole bedrock-agentcore:CreateCodeInterpreter bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter
        bedrock-002|p|bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter
        cloudformation-001|c|iam:PassRole cloudformation:CreateStack
        cloudformation-002|t|cloudformation:UpdateStack
        cloudformation-003|c|iam:PassRole cloudformation:CreateStackSet cloudformation:CreateStackInstances
        cloudformation-004|c|iam:PassRole cloudformation:UpdateStackSet
        cloudformation-005|t|cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet
        codebuild-001|c|iam:PassRole codebuild:CreateProject codebuild:StartBuild
        codebuild-002|t|codebuild:StartBuild
        codebuild-003|t|codebuild:StartBuildBatch
        codebuild-004|c|iam:PassRole codebuild:CreateProject codebuild:StartBuildBatch
        datapipeline-001|c|iam:PassRole datapipeline:CreatePipeline datapipeline:PutPipelineDefinition datapipeline:ActivatePipeline
        ec2instanceconnect-003|p|ec2-instance-connect:SendSSHPublicKey ec2:DescribeInstances
        ec2-001|c|iam:PassRole ec2:RunInstances
        ec2-002|p|ec2:ModifyInstanceAttribute ec2:StopInstances ec2:StartInstances
        ec2-003|c|iam:PassRole ec2:RequestSpotInstances
        ec2-004|p|ec2:CreateLaunchTemplateVersion ec2:ModifyLaunchTemplate
        ecs-001|c|iam:PassRole ecs:CreateCluster ecs:RegisterTaskDefinition ecs:CreateService
        ecs-002|c|iam:PassRole ecs:CreateCluster ecs:RegisterTaskDefinition ecs:RunTask
        ecs-003|c|iam:PassRole ecs:RegisterTaskDefinition ecs:CreateService
        ecs-004|c|iam:PassRole ecs:RegisterTaskDefinition ecs:RunTask
        ecs-005|c|iam:PassRole ecs:RegisterTaskDefinition ecs:StartTask
        glue-001|c|iam:PassRole glue:CreateDevEndpoint
        glue-002|p|glue:UpdateDevEndpoint
        glue-003|c|iam:PassRole glue:CreateJob glue:StartJobRun
        glue-004|c|iam:PassRole glue:CreateJob glue:CreateTrigger
        glue-005|c|iam:PassRole glue:UpdateJob glue:StartJobRun
        glue-006|c|iam:PassRole glue:UpdateJob glue:CreateTrigger
        iam-001|c|iam:CreatePolicyVersion
        iam-002|p|iam:CreateAccessKey
        iam-003|p|iam:CreateAccessKey iam:DeleteAccessKey
        iam-004|p|iam:CreateLoginProfile
        iam-005|c|iam:PutRolePolicy
        iam-006|p|iam:UpdateLoginProfile
        iam-007|c|iam:PutUserPolicy
        iam-008|c|iam:AttachUserPolicy
        iam-009|c|iam:AttachRolePolicy
        iam-010|c|iam:AttachGroupPolicy
        iam-011|c|iam:PutGroupPolicy
        iam-012|p|iam:UpdateAssumeRolePolicy
        iam-013|c|iam:AddUserToGroup
        iam-014|p|iam:AttachRolePolicy sts:AssumeRole
        iam-015|p|iam:AttachUserPolicy iam:CreateAccessKey
        iam-016|p|iam:CreatePolicyVersion sts:AssumeRole
        iam-017|p|iam:PutRolePolicy sts:AssumeRole
        iam-018|p|iam:PutUserPolicy iam:CreateAccessKey
        iam-019|p|iam:AttachRolePolicy iam:UpdateAssumeRolePolicy
        iam-020|p|iam:CreatePolicyVersion iam:UpdateAssumeRolePolicy
        iam-021|p|iam:PutRolePolicy iam:UpdateAssumeRolePolicy
        lambda-001|c|iam:PassRole lambda:CreateFunction lambda:InvokeFunction
        lambda-002|c|iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping
        lambda-003|p|lambda:UpdateFunctionCode
        lambda-004|p|lambda:UpdateFunctionCode lambda:InvokeFunction
        lambda-005|p|lambda:UpdateFunctionCode lambda:AddPermission
        lambda-006|c|iam:PassRole lambda:CreateFunction lambda:AddPermission
        sagemaker-001|c|iam:PassRole sagemaker:CreateNotebookInstance
        sagemaker-002|c|iam:PassRole sagemaker:CreateTrainingJob
        sagemaker-003|c|iam:PassRole sagemaker:CreateProcessingJob
        sagemaker-004|p|sagemaker:CreatePresignedNotebookInstanceUrl
        sagemaker-005|p|sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StopNotebookInstance sagemaker:UpdateNotebookInstance sagemaker:StartNotebookInstance
        ssm-001|t|ssm:StartSession
        ssm-002|t|ssm:SendCommand
        iam-default-version|c|iam:SetDefaultPolicyVersion
        lambda-dynamodb|c|iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping dynamodb:CreateTable dynamodb:PutItem
        ecs-exec|p|ecs:ExecuteCommand ecs:DescribeTasks
        lambda-layer|p|lambda:UpdateFunctionConfiguration
        """;
}
