namespace Packager.Lab.Scenarios;

/// <summary>A package with an Authenticode signature. Wine does not check it; it must not mind it either.</summary>
public sealed class SignedPackage
{
    [Theory, OnEachRelease]
    public void InstallsLikeAnyOther(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Signed());

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
    }

    private static string Signed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, Path.GetRandomFileName())).FullName;
        var (certificate, key, package) = (Path.Combine(folder, "signing.pem"), Path.Combine(folder, "signing.key"), Path.Combine(folder, "teller.msi"));
        HostCommand.Run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Lab", "-days", "2",
            "-addext", "extendedKeyUsage=codeSigning", "-addext", "keyUsage=digitalSignature", "-keyout", key, "-out", certificate).OrFail();
        File.Copy(Teller.First, package);
        Workshop.Packager("sign", package, "--certificate", certificate, "--key", key);
        return package;
    }
}
