using Packager.Model;
using Packager.Publishing;
using Packager.Storage;

namespace Packager.Tests.Publishing;

/// <summary>Where a repository on a host is said to be.</summary>
public sealed class AddressesOfRepositories
{
    [Theory]
    [InlineData("sftp://packages.example.com")]
    [InlineData("sftp://user:secret@packages.example.com/srv/apt")]
    [InlineData("sftp://-oProxyCommand=x/srv/apt")]
    [InlineData("ftp://packages.example.com/srv/apt")]
    [InlineData("s3://packages")]
    [InlineData("deploy@packages.example.com:/srv/apt")]
    [InlineData("packages.example.com:apt")]
    [InlineData("")]
    [InlineData("/etc/hostname")]
    public void ThatCannotBeReadAreTold(string address)
    {
        var fault = Assert.Throws<UserFaultException>(() => RepositoryStorage.Open(address));
        Assert.Equal("PKG4040", Assert.Single(fault.Diagnostics).Code);
    }

    [Theory]
    [InlineData("srv/a:b")]
    [InlineData("./a:b")]
    [InlineData(@"C:\apt")]
    [InlineData("C:apt")]
    public void AreNoneWhereAFolderIsMeant(string folder) => Assert.IsType<FolderStorage>(RepositoryStorage.Open(folder));
}
