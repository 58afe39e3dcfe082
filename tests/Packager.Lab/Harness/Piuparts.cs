namespace Packager.Lab.Harness;

/// <summary>Debian's own judge of installing, removing and purging, in a plain folder without a booted system.</summary>
public static class Piuparts
{
    /// <summary>Written by debconf's own hook of apt, whatever package is installed.</summary>
    private const string OfTheSystem = "/var/cache/debconf/tmp.ci/";

    /// <summary>Tests packages that belong together on a release.</summary>
    public static CommandResult Test(DebianRelease release, params IEnumerable<string> packages)
    {
        LabRequirements.Check();
        return HostCommand.Run("piuparts",
        [
            $"--existing-chroot={BaseImage.Of(BaseRecipe.Of(release))}", $"--distribution={BaseRecipe.Of(release).Codename}",
            "--keep-sources-list", "--no-eatmydata", "--log-level=info", $"--ignore={OfTheSystem}", .. packages,
        ]);
    }
}
