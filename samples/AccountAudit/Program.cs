using AccountAudit.Iam;
using IamAnalyzers.Policies;

var failures = 0;
var europe = new RequestContext().RequestedRegion("eu-west-1").SecureTransport(true);
var elsewhere = new RequestContext().RequestedRegion("us-east-1").SecureTransport(true);
const string Report = "arn:aws:s3:::acme-reports/2025.csv";
const string Function = "arn:aws:lambda:eu-west-1:111122223333:function:acme-web";

Expect("Alice reads reports", Account.Users.Alice.Can(S3.GetObject, Report, europe));
Expect("but not without TLS, which the bucket denies", !Account.Users.Alice.Can(S3.GetObject, Report, new RequestContext().SecureTransport(false)));
Expect("Alice does not deploy", !Account.Users.Alice.CanAssume(Account.Roles.Deployer));
Expect("the build server does", Account.Users.BuildServer.CanAssume(Account.Roles.Deployer));
Expect("the deployer changes the function", Account.Roles.Deployer.Can(Lambda.UpdateFunctionCode, Function, europe));
Expect("but in Europe only, as the organization says", !Account.Roles.Deployer.Can(Lambda.UpdateFunctionCode, Function, elsewhere));
Expect("Alice is an auditor", Account.Groups.Auditors.Contains(Account.Users.Alice));

// Who reaches what, with the reasons.
var account = AccountSnapshot.Current.Accounts[0];
foreach (var path in account.Reach(Account.Users.BuildServer.Principal))
{
    Console.WriteLine(path);
}

Console.WriteLine(Account.Roles.Deployer.Evaluate(Lambda.UpdateFunctionCode, Function, elsewhere).Explain());
return failures;

void Expect(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    failures += holds ? 0 : 1;
}
