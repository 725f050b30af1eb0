// DynamoDB through its object and document models.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;

[DynamoDBTable("Customers")]
class Customer { [DynamoDBHashKey] public string Id { get; set; } = ""; }

class Customers(IDynamoDBContext context, IAmazonDynamoDB db)
{
    public async Task Entities(Customer customer)
    {
        await context.SaveAsync(customer); // dynamodb:UpdateItem
        await context.LoadAsync<Customer>("id"); // dynamodb:GetItem
        await context.DeleteAsync(customer); // dynamodb:DeleteItem
        await context.QueryAsync<Customer>("id").GetRemainingAsync(); // dynamodb:Query
        await context.ScanAsync<Customer>(new List<ScanCondition>()).GetRemainingAsync(); // dynamodb:Scan
        var batch = context.CreateBatchWrite<Customer>(); // dynamodb:BatchWriteItem
        batch.AddPutItem(customer);
        await batch.ExecuteAsync();
        var get = context.CreateBatchGet<Customer>(); // dynamodb:BatchGetItem
        await get.ExecuteAsync();
        var transaction = context.CreateTransactWrite<Customer>();
        transaction.AddSaveItem(customer); // dynamodb:UpdateItem
        transaction.AddDeleteItem(customer); // dynamodb:DeleteItem
        await transaction.ExecuteAsync();
    }

    public async Task Documents(Document document)
    {
        var table = Table.LoadTable(db, "Customers"); // dynamodb:DescribeTable
        await table.PutItemAsync(document); // dynamodb:PutItem
        await table.GetItemAsync("id"); // dynamodb:GetItem
        await table.UpdateItemAsync(document); // dynamodb:UpdateItem
        await table.DeleteItemAsync(document); // dynamodb:DeleteItem
        await table.Query("id", new QueryFilter()).GetRemainingAsync(); // dynamodb:Query
        await table.Scan(new ScanFilter()).GetRemainingAsync(); // dynamodb:Scan
    }
}
