// A stand-in for AWS CDK's type; your own project refers to the package Amazon.CDK.Lib.
namespace Amazon.CDK
{
    public sealed class SecretValue
    {
        public static SecretValue UnsafePlainText(string secret) => new();
    }
}

namespace Insecure
{
    internal static class Infrastructure
    {
        public static Amazon.CDK.SecretValue DatabasePassword => Amazon.CDK.SecretValue.UnsafePlainText("ThisIsNotARealSecret/OnlyForTheSample+42");
    }
}
