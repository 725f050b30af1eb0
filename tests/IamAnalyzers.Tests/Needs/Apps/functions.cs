// Deploys and calls functions and state machines.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;

class Functions(IAmazonLambda lambda, IAmazonStepFunctions states, IAmazonScheduler scheduler)
{
    private const string Machine = "arn:aws:states:eu-west-1:735291846012:stateMachine:order";
    private const string Role = "arn:aws:iam::735291846012:role/order";

    public async Task Lambda()
    {
        await lambda.InvokeAsync(new InvokeRequest { FunctionName = "resize" }); // lambda:InvokeFunction
        await lambda.InvokeWithResponseStreamAsync(new InvokeWithResponseStreamRequest { FunctionName = "resize" }); // lambda:InvokeFunction
        await lambda.CreateFunctionAsync(new CreateFunctionRequest { FunctionName = "resize", Role = Role, Tags = new() { ["a"] = "b" } }); // lambda:CreateFunction iam:PassRole lambda:TagResource
        await lambda.UpdateFunctionCodeAsync(new UpdateFunctionCodeRequest { FunctionName = "resize" }); // lambda:UpdateFunctionCode
        await lambda.UpdateFunctionConfigurationAsync(new UpdateFunctionConfigurationRequest { FunctionName = "resize", Handler = "h" }); // lambda:UpdateFunctionConfiguration
        await lambda.UpdateFunctionConfigurationAsync(new UpdateFunctionConfigurationRequest { FunctionName = "resize", Role = Role }); // lambda:UpdateFunctionConfiguration iam:PassRole
        await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "resize" }); // lambda:GetFunction
        await lambda.DeleteFunctionAsync(new DeleteFunctionRequest { FunctionName = "resize" }); // lambda:DeleteFunction
        await lambda.ListFunctionsAsync(new ListFunctionsRequest()); // lambda:ListFunctions
        await lambda.GetLayerVersionByArnAsync(new GetLayerVersionByArnRequest()); // lambda:GetLayerVersion
        await lambda.AddPermissionAsync(new AddPermissionRequest { FunctionName = "resize" }); // lambda:AddPermission
        await lambda.PublishVersionAsync(new PublishVersionRequest { FunctionName = "resize" }); // lambda:PublishVersion
        await lambda.CreateEventSourceMappingAsync(new CreateEventSourceMappingRequest { FunctionName = "resize" }); // lambda:CreateEventSourceMapping
    }

    public async Task States()
    {
        await states.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = Machine }); // states:StartExecution
        await states.StartSyncExecutionAsync(new StartSyncExecutionRequest { StateMachineArn = Machine }); // states:StartSyncExecution
        await states.StopExecutionAsync(new StopExecutionRequest()); // states:StopExecution
        await states.DescribeExecutionAsync(new DescribeExecutionRequest()); // states:DescribeExecution
        await states.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Machine }); // states:ListExecutions
        await states.CreateStateMachineAsync(new CreateStateMachineRequest { Name = "order", RoleArn = Role }); // states:CreateStateMachine iam:PassRole
        await states.UpdateStateMachineAsync(new UpdateStateMachineRequest { StateMachineArn = Machine, Definition = "{}" }); // states:UpdateStateMachine
        await states.SendTaskSuccessAsync(new SendTaskSuccessRequest()); // states:SendTaskSuccess
    }

    public async Task Schedules()
    {
        await scheduler.CreateScheduleAsync(new CreateScheduleRequest { Name = "nightly", Target = new Target { Arn = Machine, RoleArn = Role } }); // scheduler:CreateSchedule iam:PassRole
        await scheduler.DeleteScheduleAsync(new DeleteScheduleRequest { Name = "nightly" }); // scheduler:DeleteSchedule
        await scheduler.GetScheduleAsync(new GetScheduleRequest { Name = "nightly" }); // scheduler:GetSchedule
    }
}
