namespace Packager.Lab.Scenarios;

/// <summary>A product moves here from wixl and keeps its identity.</summary>
public sealed class WindowsAdoption
{
    [Fact]
    public void KeepsTheCodesOfTheSamePlaces()
    {
        var (old, now) = (Identity(Teller.ByWixl), Identity(Teller.Adopting));
        foreach (var place in old.Keys.Where(now.ContainsKey)) Assert.Equal(old[place], now[place]);
        Assert.Equal(3, old.Keys.Count(now.ContainsKey));
    }

    [Theory, OnEachRelease]
    public void LosesNoFileInTheUpgrade(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        Teller.UpgradeEdited(windows, Teller.ByWixl, Teller.Adopting, "1.0.0");

        Assert.True(windows.Exists(Teller.Folder + @"\doc\example-1.0.0.conf"));
    }

    /// <summary>The component codes of the files, as the identity of a package lists them.</summary>
    private static Dictionary<string, string> Identity(string package)
    {
        var (code, codes) = ("", new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in Workshop.Packager("inspect", "--identity", package))
        {
            if (line.StartsWith("component ", StringComparison.Ordinal)) code = line;
            else if (line.StartsWith("  file ", StringComparison.Ordinal)) codes[line] = code;
        }

        return codes;
    }
}
