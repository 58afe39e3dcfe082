namespace Packager.Lab.Scenarios;

/// <summary>The files of a package lie in cabinets beside it, which are signed as it is: the tables MsiDigitalSignature and MsiDigitalCertificate name their certificate.</summary>
public sealed class WindowsCabinets
{
    [Theory, OnEachRelease]
    public void AreFoundBesideThePackage(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = SignedPackage.Signed(Teller.WithCabinetsBeside);
        var cabinets = SignedPackage.CabinetsBeside(package);
        Assert.True(cabinets.Length > 1);
        var unsigned = Path.GetDirectoryName(Teller.WithCabinetsBeside)!;
        foreach (var cabinet in cabinets)
        {
            Assert.True(new FileInfo(cabinet).Length > new FileInfo(Path.Combine(unsigned, Path.GetFileName(cabinet))).Length, $"{cabinet} has no signature");
            windows.CopyIn(cabinet);
        }

        windows.Install(package);

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("greeting = hello", windows.Read(Teller.Configuration));
    }
}
