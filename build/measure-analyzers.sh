#!/usr/bin/env bash
# What the analyzers cost, beside those of others: the compiler's own report (-p:ReportAnalyzer=true), warm, on one processor.
#
#   build/measure-analyzers.sh [ROUNDS] [PACKAGE...]
#
# ROUNDS    how often each is compiled after three rounds of warm-up; the median counts (default 5)
# PACKAGE   none (no analyzers but those of the compiler), ours, netanalyzers (the SDK's defaults), or NAME/VERSION of any
#           package of the user's own sources, such as Roslynator.Analyzers/5.0.1 (default: none ours netanalyzers)
#
# Two corpora of 300 files and some 30,000 lines, the same on every machine: "plain" has no AWS types; in "aws" each file
# holds three policies and ten calls of the AWS SDK. Compare within one run only: a busy machine makes all figures larger.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rounds=${1:-5}
shift || true
packages=("$@")
[ ${#packages[@]} -gt 0 ] || packages=(none ours netanalyzers)
warmup=3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1

# One file: eleven ordinary methods, and in the corpus "aws" three policies and ten calls besides.
write_file() { # corpus number
  local n=$2 k
  printf 'using System;\nusing System.Collections.Generic;\nusing System.Globalization;\nusing System.Linq;\nusing System.Threading.Tasks;\n\nnamespace Corpus.Area%d;\n\n' $((n % 12))
  printf '/// <summary>Class %d.</summary>\npublic sealed class C%04d\n{\n    private readonly Dictionary<string, string> _store = new(StringComparer.Ordinal);\n' "$n" "$n"
  for k in 1 2 3 4 5 6; do
    cat <<CODE

    public string Get$k(int id, string prefix)
    {
        if (string.IsNullOrEmpty(prefix))
        {
            throw new ArgumentException("prefix must not be empty", nameof(prefix));
        }

        var key = prefix + "/order-$n/" + id.ToString(CultureInfo.InvariantCulture);
        _store["order-$k"] = key;
        return _store.TryGetValue("queue-$n", out var found) ? found : \$"{key}:{_store.Count}";
    }
CODE
  done
  if [ "$1" = plain ]; then
    cat <<CODE

    public IReadOnlyList<string> List(IEnumerable<string> source)
    {
        var result = new List<string>();
        foreach (var text in source.Where(x => x.StartsWith("bucket", StringComparison.Ordinal)).OrderBy(x => x.Length))
        {
            result.Add(\$"{text}:{result.Count}");
        }

        return result;
    }

    public int Score(string action, int weight) => action switch
    {
        "s3:GetObject" => weight * 3,
        "sqs:SendMessage" => weight + $n,
        _ => 0,
    };

    public static string Settings() => "{ \"Logging\": { \"Level\": \"Information\" }, \"Size\": $n }";
CODE
  else
    cat <<CODE

    public const string Read = """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectVersion"], "Resource": "arn:aws:s3:::documents-$n/*" }]
        }
        """;

    public const string Send = "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"sqs:SendMessage\", \"Resource\": \"arn:aws:sqs:eu-west-1:111122223333:jobs-$n\" } }";

    public async Task RunAsync(Amazon.S3.IAmazonS3 s3, Amazon.SQS.IAmazonSQS sqs, string bucket)
    {
        await s3.PutBucketPolicyAsync(bucket, """
            {
              "Version": "2012-10-17",
              "Statement": [{ "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::documents-$n", "arn:aws:s3:::documents-$n/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }]
            }
            """);
        await s3.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = bucket, Key = "report-$n", ContentBody = "text" });
        await s3.GetObjectAsync(bucket, "report-$n");
        await s3.DeleteObjectAsync(new Amazon.S3.Model.DeleteObjectRequest { BucketName = bucket, Key = "old-$n" });
        await s3.ListObjectsV2Async(new Amazon.S3.Model.ListObjectsV2Request { BucketName = bucket, Prefix = "reports/" });
        await s3.GetBucketPolicyAsync(bucket);
        var queue = await sqs.CreateQueueAsync(new Amazon.SQS.Model.CreateQueueRequest { QueueName = "jobs-$n" });
        await sqs.SendMessageAsync(new Amazon.SQS.Model.SendMessageRequest { QueueUrl = queue.QueueUrl, MessageBody = Read });
        await sqs.ReceiveMessageAsync(queue.QueueUrl);
        await sqs.DeleteMessageAsync(queue.QueueUrl, Send);
    }
CODE
  fi
  printf '}\n'
}

for corpus in plain aws; do
  mkdir -p "$work/$corpus"
  for n in $(seq 1 300); do write_file $corpus "$n" > "$work/$corpus/C$n.cs"; done
done

mkdir -p "$work/packages"
case " ${packages[*]} " in *" ours "*)
  dotnet restore "$root/IamAnalyzers.sln" -v:q >&2
  for project in IamAnalyzers.Policies IamAnalyzers; do
    dotnet pack "$root/src/$project" -c Release -v:q -o "$work/packages" >&2
  done ;;
esac
version=$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' "$root/Directory.Build.props")

# The projects stand outside the repository: none of its settings reaches them.
write_project() { # corpus package folder
  local reference="" aws=""
  case $2 in
    ours) reference="<PackageReference Include=\"IamAnalyzers\" Version=\"$version\" />" ;;
    */*) reference="<PackageReference Include=\"${2%/*}\" Version=\"${2#*/}\" />" ;;
  esac
  [ "$1" = plain ] || aws='<PackageReference Include="AWSSDK.S3" Version="4.1.0" /><PackageReference Include="AWSSDK.SQS" Version="4.0.100.25" />'
  mkdir -p "$3"
  echo '<Project />' | tee "$3/Directory.Build.props" "$3/Directory.Build.targets" > "$3/Directory.Packages.props"
  cat > "$3/Measured.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <EnableNETAnalyzers>$([ "$2" = netanalyzers ] && echo true || echo false)</EnableNETAnalyzers>
    <NuGetAudit>false</NuGetAudit>
    <RestoreAdditionalProjectSources>$work/packages</RestoreAdditionalProjectSources>
    <RestorePackagesPath>$([ "$2" = ours ] && echo "$work/restored")</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup><Compile Include="$work/$1/*.cs" />$reference$aws</ItemGroup>
</Project>
PROJECT
  dotnet restore "$3" -v:q >&2
}

pinned=()
command -v taskset > /dev/null && pinned=(taskset -c "$(($(nproc) - 1))")

# The sum over all analyzers of one compilation, in seconds.
measure() { # folder
  "${pinned[@]}" dotnet build "$1" --no-restore --no-incremental -v:d -tl:off -nodeReuse:false \
    -p:ReportAnalyzer=true -p:UseSharedCompilation=true -p:Features=noparallel > "$1/build.log" || { tail -n 20 "$1/build.log" >&2; return 1; }
  grep -oE 'Total analyzer execution time: [<0-9.]+' "$1/build.log" | head -n 1 | tr -d '<' | grep -oE '[0-9.]+$'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

for corpus in plain aws; do
  for package in "${packages[@]}"; do write_project $corpus "$package" "$work/p-$corpus-${package//\//-}"; done
done

# In turn, so that what else the machine does hits all alike.
for round in $(seq 1 $((warmup + rounds))); do
  for corpus in plain aws; do
    for package in "${packages[@]}"; do
      seconds=$(measure "$work/p-$corpus-${package//\//-}")
      [ "$round" -le $warmup ] || echo "$seconds" >> "$work/$corpus-${package//\//-}.txt"
    done
  done
done

printf '| analyzers | plain, s | aws, s |\n|---|---|---|\n'
for package in "${packages[@]}"; do
  printf '| %s | %s | %s |\n' "$package" "$(median < "$work/plain-${package//\//-}.txt")" "$(median < "$work/aws-${package//\//-}.txt")"
done
