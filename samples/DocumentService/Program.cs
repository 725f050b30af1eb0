using Amazon.S3;
using DocumentService;
using IamAnalyzers.Policies;

var builder = WebApplication.CreateBuilder(args);

// In memory, unless the configuration says Storage=S3.
if (builder.Configuration["Storage"] == "S3")
{
    builder.Services.AddSingleton<IAmazonS3>(new AmazonS3Client());
    builder.Services.AddSingleton<IStore, S3Store>();
}
else
{
    builder.Services.AddSingleton<IStore, MemoryStore>();
}

builder.Services.AddHttpContextAccessor();
var app = builder.Build();

var comments = new Comments();
var store = app.Services.GetRequiredService<IStore>();
if (store is MemoryStore)
{
    await store.PutAsync("blue", "plan.txt", "the blue plan");
    await store.PutAsync("blue", "archive/2025.txt", "last year");
    await store.PutAsync("personnel", "salaries.txt", "who earns what");
}

app.MapGet("/documents/{team}", (HttpContext http, string team) =>
    Guard(http, permissions => permissions.List(team), async () => Results.Ok(await store.ListAsync(team))));

app.MapGet("/documents/{team}/{**name}", (HttpContext http, string team, string name) =>
    Guard(http, permissions => permissions.Read(team, name), async () => await store.FindAsync(team, name) is { } text ? Results.Text(text) : Results.NotFound()));

app.MapPut("/documents/{team}/{**name}", async (HttpContext http, string team, string name) =>
{
    using var reader = new StreamReader(http.Request.Body);
    var text = await reader.ReadToEndAsync();
    return await Guard(http, permissions => permissions.Write(team, name), async () =>
    {
        await store.PutAsync(team, name, text);
        return Results.NoContent();
    });
});

app.MapDelete("/documents/{team}/{**name}", (HttpContext http, string team, string name) =>
    Guard(http, permissions => permissions.Delete(team, name), async () => await store.DeleteAsync(team, name) ? Results.NoContent() : Results.NotFound()));

app.MapGet("/comments/{team}/{**name}", (HttpContext http, string team, string name) =>
    Guard(http, permissions => permissions.ReadComments(team, name), () => Task.FromResult(Results.Ok(comments.Of(team, name)))));

app.MapPost("/comments/{team}/{**name}", async (HttpContext http, string team, string name) =>
{
    using var reader = new StreamReader(http.Request.Body);
    var text = await reader.ReadToEndAsync();
    return await Guard(http, permissions => permissions.Comment(team, name, text.Length), () =>
    {
        comments.Add(team, name, text);
        return Task.FromResult(Results.NoContent());
    });
});

app.Run();

// Asks the caller's policy; what is refused gets 403, and the reason goes to the log, never to the client.
async Task<IResult> Guard(HttpContext http, Func<Permissions, AccessDecision> ask, Func<Task<IResult>> answer)
{
    if (Caller.From(http) is not { } caller)
    {
        return Results.Unauthorized();
    }

    var decision = ask(Permissions.Of(caller));
    if (decision.IsAllowed)
    {
        return await answer();
    }

    Log.Refused(app.Logger, http.Request.Method, http.Request.Path, caller.Name, caller.Role, decision.ToString());
    return Results.StatusCode(StatusCodes.Status403Forbidden);
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} refused to {Name} ({Role}): {Decision}")]
    public static partial void Refused(ILogger logger, string method, string path, string name, string role, string decision);
}
