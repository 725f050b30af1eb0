using IamAnalyzers.Policies;

// How an excuse should look: one statement, with a reason. It is silent.
[assembly: SuppressIamFinding("IAM3001", "Policies/break-glass.iam.json", Sid = "BreakGlass", Justification = "For two people, alarmed, reviewed monthly")]

// Without a reason, and for a finding that is not there (any more): both are reported themselves.
[assembly: SuppressIamFinding("IAM3003", "Policies/nightly-job.iam.json", Sid = "Nightly")]
[assembly: SuppressIamFinding("IAM3002", "Policies/nightly-job.iam.json", Justification = "Left behind when the policy was narrowed")]
