using System.Net;
using Acme.Policies;

var inside = new DocumentReader.Context { SourceIp = IPAddress.Parse("203.0.113.7") };
var outside = new DocumentReader.Context { SourceIp = IPAddress.Parse("192.0.2.1") };
var report = new S3Object("docs", "reports/2026.pdf");

System.Console.WriteLine($"inside: {DocumentReader.CanGetObject(report, inside)}");
System.Console.WriteLine($"outside: {DocumentReader.CanGetObject(report, outside)}");
System.Console.WriteLine($"secret: {DocumentReader.CanGetObject(new S3Object("docs", "secret/plan.pdf"), inside)}");
System.Console.WriteLine($"other bucket: {DocumentReader.CanGetObject(new S3Object("other", "a"), inside)}");
System.Console.WriteLine($"evaluate: {DocumentReader.Evaluate("s3:GetObject", "arn:aws:s3:::docs/a", inside).Decision}");
