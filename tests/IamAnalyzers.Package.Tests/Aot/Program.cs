using System.Net;
using Acme.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

// Without arguments the answers of the compiled policies; with the option "serve", an application that asks one of them.
if (args is not ["serve", ..])
{
    foreach (var answer in Acme.Answers.All())
    {
        System.Console.WriteLine(answer);
    }

    return;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Services.AddAuthentication("Header").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, Acme.HeaderAuthentication>("Header", null);
builder.Services.AddIamAuthorization();
var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.MapGet("/uploads/{**key}", (string key) => "received " + key)
    .RequireIam(typeof(Acme.Upload), "s3:PutObject", "arn:aws:s3:::uploads/{key}");
app.Run();
