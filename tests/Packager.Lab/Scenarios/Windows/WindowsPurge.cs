namespace Packager.Lab.Scenarios;

/// <summary>A product is removed with what it made, and purged with its data.</summary>
public sealed class WindowsPurge
{
    private const string Cache = Teller.Folder + @"\app\cache";
    private const string Data = @"C:\ProgramData\teller\state\data";
    private const string Elsewhere = @"C:\elsewhere\keep.txt";

    [Theory, OnEachRelease]
    public void TakesGeneratedFoldersAndKeepsDataUntilItIsPurged(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = Teller.Noting("1.0.0");
        windows.Install(package);
        MakeFiles(windows);
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn").OrFail();
        Assert.False(windows.Exists(Teller.Folder));
        Assert.Equal("greeting = hello", windows.Read(Teller.Configuration));
        Assert.Equal("kept", windows.Read(Data));

        windows.Install(package);
        windows.Write(Teller.Folder + @"\share\made", "by the program");
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn PURGE=1").OrFail();
        Assert.False(windows.Exists(@"C:\ProgramData\teller"));
        Assert.False(windows.Exists(Teller.Folder));
        Assert.True(windows.Exists(@"C:\ProgramData"));
    }

    [Theory, OnEachRelease]
    public void NeverFollowsLinks(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = Teller.Noting("1.0.0");
        windows.Install(package);
        MakeFiles(windows);
        windows.Write(Elsewhere, "mine");
        windows.Debian.Must($"ln -s '{WineHost.Disk(@"C:\elsewhere")}' '{WineHost.Disk(Cache + @"\link")}'");
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn").OrFail();

        Assert.Equal("mine", windows.Read(Elsewhere));
        Assert.False(windows.Exists(Cache + @"\deep"));
    }

    private static void MakeFiles(WineHost windows)
    {
        windows.Debian.Must($"mkdir -p '{WineHost.Disk(Cache + @"\deep\er")}' '{Path.GetDirectoryName(WineHost.Disk(Data))}'");
        windows.Write(Cache + @"\deep\er\page.html", "made");
        windows.Write(Cache + @"\index", "made");
        windows.Debian.Must($"chmod 444 '{WineHost.Disk(Cache + @"\index")}'");
        windows.Write(Data, "kept");
    }
}
