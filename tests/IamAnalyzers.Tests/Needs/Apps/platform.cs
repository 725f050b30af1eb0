// Containers, users, mail, models, queries.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using Amazon.ApiGatewayManagementApi;
using Amazon.ApiGatewayManagementApi.Model;
using Amazon.Athena;
using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;

class Platform(IAmazonECS ecs, IAmazonECR ecr, IAmazonCognitoIdentityProvider users, IAmazonSimpleEmailServiceV2 mail)
{
    public async Task Containers()
    {
        await ecs.RunTaskAsync(new RunTaskRequest { Cluster = "c", TaskDefinition = "batch:3" }); // ecs:RunTask iam:PassRole
        await ecs.StopTaskAsync(new StopTaskRequest { Cluster = "c", Task = "t" }); // ecs:StopTask
        await ecs.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "c" }); // ecs:DescribeTasks
        await ecs.ListServicesAsync(new ListServicesRequest { Cluster = "c" }); // ecs:ListServices
        await ecs.RegisterTaskDefinitionAsync(new RegisterTaskDefinitionRequest { Family = "batch" }); // ecs:RegisterTaskDefinition
        await ecs.RegisterTaskDefinitionAsync(new RegisterTaskDefinitionRequest { Family = "batch", TaskRoleArn = "arn:aws:iam::735291846012:role/task" }); // ecs:RegisterTaskDefinition iam:PassRole
        await ecr.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest()); // ecr:GetAuthorizationToken
        await ecr.BatchGetImageAsync(new BatchGetImageRequest { RepositoryName = "app" }); // ecr:BatchGetImage
        await ecr.DescribeImagesAsync(new DescribeImagesRequest { RepositoryName = "app" }); // ecr:DescribeImages
        await ecr.PutImageAsync(new PutImageRequest { RepositoryName = "app" }); // ecr:PutImage
    }

    public async Task People()
    {
        await users.AdminCreateUserAsync(new AdminCreateUserRequest { UserPoolId = "eu-west-1_abc" }); // cognito-idp:AdminCreateUser
        await users.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "eu-west-1_abc" }); // cognito-idp:AdminGetUser
        await users.AdminInitiateAuthAsync(new AdminInitiateAuthRequest { UserPoolId = "eu-west-1_abc" }); // cognito-idp:AdminInitiateAuth
        await users.ListUsersAsync(new ListUsersRequest { UserPoolId = "eu-west-1_abc" }); // cognito-idp:ListUsers
        await users.SignUpAsync(new SignUpRequest()); // -
        await mail.SendEmailAsync(new SendEmailRequest { FromEmailAddress = "a@example.com" }); // ses:SendEmail
        await mail.CreateEmailIdentityAsync(new CreateEmailIdentityRequest { EmailIdentity = "example.com" }); // ses:CreateEmailIdentity
        await mail.ListEmailIdentitiesAsync(new ListEmailIdentitiesRequest()); // ses:ListEmailIdentities
    }

    public async Task Data(IAmazonBedrockRuntime models, IAmazonAthena athena, IAmazonGlue glue)
    {
        await models.InvokeModelAsync(new InvokeModelRequest { ModelId = "amazon.titan" }); // bedrock:InvokeModel
        await models.ConverseAsync(new ConverseRequest { ModelId = "amazon.titan" }); // bedrock:InvokeModel
        await models.ConverseStreamAsync(new ConverseStreamRequest { ModelId = "amazon.titan" }); // bedrock:InvokeModelWithResponseStream
        await athena.StartQueryExecutionAsync(new Amazon.Athena.Model.StartQueryExecutionRequest { WorkGroup = "primary" }); // athena:StartQueryExecution
        await athena.GetQueryExecutionAsync(new Amazon.Athena.Model.GetQueryExecutionRequest()); // athena:GetQueryExecution
        await athena.GetQueryResultsAsync(new Amazon.Athena.Model.GetQueryResultsRequest()); // athena:GetQueryResults
        await glue.StartJobRunAsync(new StartJobRunRequest { JobName = "load" }); // glue:StartJobRun
        await glue.GetTableAsync(new GetTableRequest { DatabaseName = "lake", Name = "clicks" }); // glue:GetTable
        await glue.CreateJobAsync(new CreateJobRequest { Name = "load", Role = "arn:aws:iam::735291846012:role/glue" }); // glue:CreateJob iam:PassRole
    }

    public async Task Gateway(IAmazonAPIGateway gateway, IAmazonApiGatewayManagementApi connections)
    {
        await gateway.GetRestApisAsync(new GetRestApisRequest()); // apigateway:GET
        await gateway.CreateDeploymentAsync(new CreateDeploymentRequest { RestApiId = "a" }); // apigateway:POST
        await gateway.UpdateStageAsync(new UpdateStageRequest { RestApiId = "a" }); // apigateway:PATCH
        await gateway.DeleteApiKeyAsync(new DeleteApiKeyRequest()); // apigateway:DELETE
        await connections.PostToConnectionAsync(new PostToConnectionRequest { ConnectionId = "c" }); // execute-api:ManageConnections
    }
}
