namespace Packager.Lab.Scenarios;

/// <summary>The Windows that packages are installed on, before anything is.</summary>
public sealed class EmptyWindows
{
    [Theory, OnEachRelease]
    public void RefusesWhatIsNoPackage(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Write(@"C:\incoming\x.msi", "no package");

        windows.Msiexec(@"/i 'C:\incoming\x.msi' /qn").EndedWith(1627);
        Assert.StartsWith("HKEY_LOCAL_MACHINE", windows.RegistryBelow(@"HKLM\Software\Microsoft\Windows NT\CurrentVersion")[0], StringComparison.Ordinal);
        Assert.Empty(windows.ServiceState("none"));
        Assert.Contains("./Program Files", windows.Files());
    }
}
