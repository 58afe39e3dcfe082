using Packager.Model;
using Packager.Packaging;

namespace Packager.Tests.Manifest;

public sealed class ManifestOfNoPackage
{
    [Fact]
    public void IsToldOnceWhateverFormatIsAskedFor()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hello.yaml", "packager: 1\nname: hello\npackages: [x]\n");
        var request = new PackagingRequest { Manifest = Path.Combine(folder.Path, "hello.yaml"), Output = folder.Path, Environment = new Dictionary<string, string>(), Formats = ["deb"] };
        var fault = Assert.Throws<UserFaultException>(() => PackagingRun.Plan(request, _ => { }));
        Assert.Equal("PKG1023", Assert.Single(fault.Diagnostics).Code);
    }
}
