// Events, streams, logs, metrics.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Kinesis;
using Amazon.KinesisFirehose;

class Events(IAmazonEventBridge events, IAmazonKinesis kinesis, IAmazonKinesisFirehose firehose, IAmazonCloudWatchLogs logs, IAmazonCloudWatch metrics)
{
    private const string Role = "arn:aws:iam::735291846012:role/events";

    public async Task Bus()
    {
        await events.PutEventsAsync(new PutEventsRequest { Entries = [new PutEventsRequestEntry { EventBusName = "orders" }] }); // events:PutEvents
        await events.PutRuleAsync(new PutRuleRequest { Name = "r" }); // events:PutRule
        await events.PutRuleAsync(new PutRuleRequest { Name = "r", RoleArn = Role, Tags = [new Amazon.EventBridge.Model.Tag()] }); // events:PutRule iam:PassRole events:TagResource
        await events.PutTargetsAsync(new PutTargetsRequest { Rule = "r", Targets = [new Target { Id = "1", RoleArn = Role }] }); // events:PutTargets iam:PassRole
        await events.RemoveTargetsAsync(new RemoveTargetsRequest { Rule = "r" }); // events:RemoveTargets
        await events.DeleteRuleAsync(new DeleteRuleRequest { Name = "r" }); // events:DeleteRule
        await events.ListRulesAsync(new ListRulesRequest()); // events:ListRules
        await events.CreateEventBusAsync(new CreateEventBusRequest { Name = "orders" }); // events:CreateEventBus
    }

    public async Task Streams()
    {
        await kinesis.PutRecordAsync(new Amazon.Kinesis.Model.PutRecordRequest { StreamName = "clicks" }); // kinesis:PutRecord
        await kinesis.PutRecordsAsync(new Amazon.Kinesis.Model.PutRecordsRequest { StreamName = "clicks" }); // kinesis:PutRecords
        await kinesis.GetRecordsAsync(new Amazon.Kinesis.Model.GetRecordsRequest()); // kinesis:GetRecords
        await kinesis.GetShardIteratorAsync(new Amazon.Kinesis.Model.GetShardIteratorRequest { StreamName = "clicks" }); // kinesis:GetShardIterator
        await kinesis.DescribeStreamAsync(new Amazon.Kinesis.Model.DescribeStreamRequest { StreamName = "clicks" }); // kinesis:DescribeStream
        await kinesis.ListShardsAsync(new Amazon.Kinesis.Model.ListShardsRequest { StreamName = "clicks" }); // kinesis:ListShards
        await firehose.PutRecordAsync(new Amazon.KinesisFirehose.Model.PutRecordRequest { DeliveryStreamName = "lake" }); // firehose:PutRecord
        await firehose.PutRecordBatchAsync(new Amazon.KinesisFirehose.Model.PutRecordBatchRequest { DeliveryStreamName = "lake" }); // firehose:PutRecordBatch
        await firehose.CreateDeliveryStreamAsync(new Amazon.KinesisFirehose.Model.CreateDeliveryStreamRequest { DeliveryStreamName = "lake", S3DestinationConfiguration = new() { RoleARN = Role } }); // firehose:CreateDeliveryStream iam:PassRole
    }

    public async Task Watch()
    {
        await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = "/app" }); // logs:CreateLogGroup
        await logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = "/app", LogStreamName = "a" }); // logs:CreateLogStream
        await logs.PutLogEventsAsync(new PutLogEventsRequest { LogGroupName = "/app", LogStreamName = "a" }); // logs:PutLogEvents
        await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest()); // logs:DescribeLogGroups
        await logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "/app" }); // logs:FilterLogEvents
        await logs.StartQueryAsync(new StartQueryRequest { LogGroupName = "/app" }); // logs:StartQuery
        await logs.GetQueryResultsAsync(new GetQueryResultsRequest()); // logs:GetQueryResults
        await logs.PutRetentionPolicyAsync(new PutRetentionPolicyRequest { LogGroupName = "/app" }); // logs:PutRetentionPolicy
        await logs.PutSubscriptionFilterAsync(new PutSubscriptionFilterRequest { LogGroupName = "/app", RoleArn = Role }); // logs:PutSubscriptionFilter iam:PassRole
        await metrics.PutMetricDataAsync(new PutMetricDataRequest { Namespace = "App" }); // cloudwatch:PutMetricData
        await metrics.GetMetricDataAsync(new GetMetricDataRequest()); // cloudwatch:GetMetricData
        await metrics.PutMetricAlarmAsync(new PutMetricAlarmRequest { AlarmName = "errors" }); // cloudwatch:PutMetricAlarm
        await metrics.DescribeAlarmsAsync(new DescribeAlarmsRequest()); // cloudwatch:DescribeAlarms
    }
}
