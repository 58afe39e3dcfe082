namespace Packager.Lab.Scenarios;

/// <summary>The files of a package lie in cabinets beside it.</summary>
public sealed class WindowsCabinets
{
    [Theory, OnEachRelease]
    public void AreFoundBesideThePackage(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var cabinets = Directory.GetFiles(Path.GetDirectoryName(Teller.WithCabinetsBeside)!, "*.cab");
        Assert.True(cabinets.Length > 1);
        foreach (var cabinet in cabinets) windows.CopyIn(cabinet);
        windows.Install(Teller.WithCabinetsBeside);

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("greeting = hello", windows.Read(Teller.Configuration));
    }
}
