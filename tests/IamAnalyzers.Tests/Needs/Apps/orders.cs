// An order desk: DynamoDB by items, queries, transactions and PartiQL; SQS and SNS.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

class OrderDesk(IAmazonDynamoDB db, IAmazonSQS queues, IAmazonSimpleNotificationService topics)
{
    private const string Table = "Orders";
    private const string Queue = "https://sqs.eu-west-1.amazonaws.com/735291846012/orders";

    public async Task Items(Dictionary<string, AttributeValue> item)
    {
        await db.PutItemAsync(Table, item); // dynamodb:PutItem
        await db.GetItemAsync(new GetItemRequest { TableName = Table, Key = item }); // dynamodb:GetItem
        await db.UpdateItemAsync(new UpdateItemRequest { TableName = Table, Key = item }); // dynamodb:UpdateItem
        await db.DeleteItemAsync(Table, item); // dynamodb:DeleteItem
        await db.QueryAsync(new QueryRequest { TableName = Table, IndexName = "by-customer" }); // dynamodb:Query
        await db.ScanAsync(new ScanRequest(Table)); // dynamodb:Scan
        await db.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = new() { [Table] = new KeysAndAttributes() } }); // dynamodb:BatchGetItem
        await db.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [Table] = new List<WriteRequest>() } }); // dynamodb:BatchWriteItem
        await db.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [new() { Get = new Get { TableName = Table } }] }); // dynamodb:GetItem
        await db.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Put = new Put { TableName = Table } }, new() { ConditionCheck = new ConditionCheck { TableName = "Customers" } }] }); // dynamodb:PutItem dynamodb:ConditionCheckItem
        await db.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "SELECT * FROM Orders" }); // dynamodb:PartiQLSelect
        await db.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "update Orders set a = 1 where id = ?" }); // dynamodb:PartiQLUpdate
        await foreach (var page in db.Paginators.Query(new QueryRequest(Table)).Responses) { } // dynamodb:Query
    }

    public async Task Tables()
    {
        await db.CreateTableAsync(new CreateTableRequest { TableName = Table, Tags = [new Amazon.DynamoDBv2.Model.Tag()] }); // dynamodb:CreateTable dynamodb:TagResource
        await db.DescribeTableAsync(Table); // dynamodb:DescribeTable
        await db.ListTablesAsync(); // dynamodb:ListTables
        await db.UpdateTimeToLiveAsync(new UpdateTimeToLiveRequest { TableName = Table }); // dynamodb:UpdateTimeToLive
        await db.CreateBackupAsync(new CreateBackupRequest { TableName = Table, BackupName = "b" }); // dynamodb:CreateBackup
        await db.DeleteTableAsync(Table); // dynamodb:DeleteTable
        await db.DescribeEndpointsAsync(new DescribeEndpointsRequest()); // -
    }

    public async Task Messages()
    {
        await queues.SendMessageAsync(Queue, "order"); // sqs:SendMessage
        await queues.SendMessageBatchAsync(new SendMessageBatchRequest { QueueUrl = Queue }); // sqs:SendMessage
        await queues.ReceiveMessageAsync(new ReceiveMessageRequest { QueueUrl = Queue }); // sqs:ReceiveMessage
        await queues.DeleteMessageAsync(Queue, "handle"); // sqs:DeleteMessage
        await queues.DeleteMessageBatchAsync(new DeleteMessageBatchRequest { QueueUrl = Queue }); // sqs:DeleteMessage
        await queues.ChangeMessageVisibilityBatchAsync(new ChangeMessageVisibilityBatchRequest { QueueUrl = Queue }); // sqs:ChangeMessageVisibility
        await queues.GetQueueUrlAsync("orders"); // sqs:GetQueueUrl
        await queues.GetQueueAttributesAsync(Queue, ["All"]); // sqs:GetQueueAttributes
        await queues.CreateQueueAsync(new CreateQueueRequest { QueueName = "orders", Tags = new() { ["team"] = "blue" } }); // sqs:CreateQueue sqs:TagQueue
        await queues.PurgeQueueAsync(Queue); // sqs:PurgeQueue
        await queues.ListQueuesAsync("or"); // sqs:ListQueues
        await queues.AuthorizeS3ToSendMessageAsync(Queue, "acme-archive"); // sqs:GetQueueAttributes sqs:SetQueueAttributes
        await topics.PublishAsync(new PublishRequest { TopicArn = "arn:aws:sns:eu-west-1:735291846012:orders", Message = "new" }); // sns:Publish
        await topics.PublishBatchAsync(new PublishBatchRequest { TopicArn = "arn:aws:sns:eu-west-1:735291846012:orders" }); // sns:Publish
        await topics.CreateTopicAsync(new CreateTopicRequest { Name = "orders" }); // sns:CreateTopic
        await topics.SubscribeAsync(new SubscribeRequest { TopicArn = "arn:aws:sns:eu-west-1:735291846012:orders" }); // sns:Subscribe
        await topics.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest()); // sns:ListSubscriptionsByTopic
    }
}
