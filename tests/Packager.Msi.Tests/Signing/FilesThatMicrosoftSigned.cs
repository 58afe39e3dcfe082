using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>The libraries of .NET that run this test were signed and stamped by Microsoft's own tools; the roots come with the SDK.</summary>
public sealed class FilesThatMicrosoftSigned
{
    private static readonly string s_runtime = RuntimeEnvironment.GetRuntimeDirectory();

    [Fact]
    public void AreGoodLongAfter()
    {
        var policy = new TrustPolicy { Now = new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero), Roots = [.. Roots("codesignctl.pem")], TimestampRoots = [.. Roots("timestampctl.pem")] };
        var libraries = Directory.GetFiles(s_runtime, "System.*.dll").Order(StringComparer.Ordinal).Take(40).ToArray();
        Assert.NotEmpty(libraries);

        foreach (var library in libraries) Assert.Empty(SigningScene.Errors(library, policy));
    }

    [Fact]
    public void AreNotTrustedByAnybodyElsesRoots()
    {
        var errors = SigningScene.Errors(typeof(object).Assembly.Location);

        Assert.Contains("PKG5027", errors);
        Assert.Contains("PKG5031", errors);
    }

    private static X509Certificate2Collection Roots(string name)
    {
        var dotnet = Path.GetFullPath(Path.Combine(s_runtime, "../../.."));
        var file = Directory.GetFiles(Path.Combine(dotnet, "sdk"), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(file);
        return roots;
    }
}
