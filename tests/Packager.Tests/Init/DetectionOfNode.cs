using Packager.Init;

namespace Packager.Tests.Init;

public class DetectionOfNode
{
    [Fact]
    public void ListeningServerIsAService()
    {
        using var folder = ProjectFolder.Sample("node-http");
        var project = Assert.IsType<NodeProject>(folder.Detect());
        Assert.Equal(("hello-node", "server.js", "0.4.0", "18"), (project.Name, project.Script, project.Version, project.LeastNode));
        Assert.True(project.IsService);
        Assert.False(project.HasDependencies);
    }

    [Fact]
    public void CommandIsTakenFromBin()
    {
        using var folder = new ProjectFolder().With("cli.js", "").With("package.json", """{"bin":{"shop":"./cli.js"},"main":"cli.js","dependencies":{"a":"1"}}""");
        var project = Assert.IsType<NodeProject>(folder.Detect());
        Assert.Equal("cli.js", project.Script);
        Assert.True(project.HasDependencies);
        Assert.False(project.HasLock);
    }

    [Theory]
    [InlineData("""{"main":"../outside.js"}""")]
    [InlineData("""{"main":"missing.js"}""")]
    [InlineData("[]")]
    public void MissingScriptIsAFault(string json)
    {
        using var folder = new ProjectFolder().With("package.json", json);
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1063", Assert.Single(folder.Diagnostics).Code);
    }

    [Fact]
    public void BrokenJsonIsAFaultWithItsPlace()
    {
        using var folder = new ProjectFolder().With("package.json", "{\n  \"name\": oops\n}");
        Assert.Null(folder.Detect());
        var fault = Assert.Single(folder.Diagnostics);
        Assert.Equal(("PKG1064", 2), (fault.Code, fault.Location.Line));
    }
}
