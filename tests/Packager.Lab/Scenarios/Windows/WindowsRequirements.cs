namespace Packager.Lab.Scenarios;

/// <summary>An .msi is refused on a machine that lacks what it needs, and taken once that is there.</summary>
public sealed class WindowsRequirements
{
    private const string Frameworks = "/Program Files/dotnet/shared/Microsoft.NETCore.App/";

    [Theory, OnEachRelease]
    public void OfDotnetAreMetByTheRuntimeAlone(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Msiexec($"/i '{windows.CopyIn(DeclaringTeller.NeedingDotnet)}' /qn").EndedWith(1603);
        Assert.False(windows.Exists(Teller.Program));

        // The runtime that runs this test is one of the same version.
        windows.Debian.CopyIn(typeof(object).Assembly.Location, WineHost.Prefix + "/drive_c" + Frameworks + Environment.Version.ToString(3));
        windows.Install(DeclaringTeller.NeedingDotnet);
        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
    }

    [Theory, OnEachRelease]
    public void OfOtherProductsFilesAndValuesAreMetByThem(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.First);
        windows.Run(@"reg add 'HKLM\Software\Listener' /v Place /d 'C:\Program Files\Teller' /reg:64").OrFail();
        MustRefuse(windows);
        windows.Run(@"reg add 'HKLM\Software\Listener' /v Number /t REG_DWORD /d 7 /reg:64").OrFail();
        windows.Install(DeclaringTeller.NeedingTeller);
        windows.Msiexec($"/x '{windows.CopyIn(DeclaringTeller.NeedingTeller)}' /qn").OrFail();

        // Of a later version it would not be one that counts.
        windows.Install(Teller.Second);
        MustRefuse(windows);
    }

    private static void MustRefuse(WineHost windows)
    {
        windows.Msiexec($"/i '{windows.CopyIn(DeclaringTeller.NeedingTeller)}' /qn").EndedWith(1603);
        Assert.False(windows.Exists(@"C:\Program Files\Listener"));
    }
}
