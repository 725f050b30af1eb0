// Starts and stops machines.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.EC2;
using Amazon.EC2.Model;

class Fleet(IAmazonEC2 ec2)
{
    public async Task Run()
    {
        await ec2.RunInstancesAsync(new RunInstancesRequest { ImageId = "ami-1", MinCount = 1, MaxCount = 1 }); // ec2:RunInstances
        await ec2.RunInstancesAsync(new RunInstancesRequest { ImageId = "ami-1", IamInstanceProfile = new IamInstanceProfileSpecification { Name = "web" }, TagSpecifications = [new TagSpecification()] }); // ec2:RunInstances iam:PassRole ec2:CreateTags
        await ec2.StartInstancesAsync(new StartInstancesRequest { InstanceIds = ["i-1"] }); // ec2:StartInstances
        await ec2.StopInstancesAsync(new StopInstancesRequest { InstanceIds = ["i-1"] }); // ec2:StopInstances
        await ec2.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = ["i-1"] }); // ec2:TerminateInstances
        await ec2.DescribeInstancesAsync(new DescribeInstancesRequest()); // ec2:DescribeInstances
        await ec2.DescribeImagesAsync(new DescribeImagesRequest()); // ec2:DescribeImages
        await ec2.DescribeVolumesAsync(new DescribeVolumesRequest()); // ec2:DescribeVolumes
        await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest()); // ec2:DescribeSubnets
        await ec2.DescribeVpcsAsync(new DescribeVpcsRequest()); // ec2:DescribeVpcs
        await ec2.CreateTagsAsync(new CreateTagsRequest { Resources = ["i-1"] }); // ec2:CreateTags
        await ec2.CreateVolumeAsync(new CreateVolumeRequest { Size = 8 }); // ec2:CreateVolume
        await ec2.CreateSnapshotAsync(new CreateSnapshotRequest { VolumeId = "vol-1", TagSpecifications = [new TagSpecification()] }); // ec2:CreateSnapshot ec2:CreateTags
        await ec2.CreateSecurityGroupAsync(new CreateSecurityGroupRequest { GroupName = "web" }); // ec2:CreateSecurityGroup
        await ec2.AuthorizeSecurityGroupIngressAsync(new AuthorizeSecurityGroupIngressRequest { GroupId = "sg-1" }); // ec2:AuthorizeSecurityGroupIngress
        await ec2.AllocateAddressAsync(new AllocateAddressRequest()); // ec2:AllocateAddress
        await ec2.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "k" }); // ec2:CreateKeyPair
        await ec2.AssociateIamInstanceProfileAsync(new AssociateIamInstanceProfileRequest { InstanceId = "i-1" }); // ec2:AssociateIamInstanceProfile iam:PassRole
        await foreach (var page in ec2.Paginators.DescribeInstances(new DescribeInstancesRequest()).Responses) { } // ec2:DescribeInstances
    }
}
