using Insecure.Policies;
using Microsoft.AspNetCore.Builder;

namespace Insecure;

/// <summary>Endpoints that nobody can use: what they require, no policy allows and no route gives.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/reports/{id}", Read).RequireIam(typeof(ReportReader), "s3:GetObjct", "arn:aws:s3:::reports/{id}");
        app.MapGet("/archive/{id}", Read).RequireIam(typeof(ReportReader), "s3:GetObject", "arn:aws:s3:::archive/{id}");
        app.MapGet("/drafts/{id}", Read).RequireIam(typeof(ReportReader), "s3:GetObject", "arn:aws:s3:::reports/{name}");
    }

    private static string Read(string id) => id;
}
