using System.Globalization;

namespace Packager.Bench;

/// <summary>The command that users get, from its start to its end, against the start of <c>dotnet</c>.</summary>
internal static class WholeCommand
{
    private const int Files = 10;
    private const string Manifest =
        "packager: 1\nname: ten\nversion: \"1.0\"\narch: all\nmaintainer: Bench <bench@example.com>\ndescription: ten files\n"
        + "contents:\n  - src: files\n    dst: /usr/share/ten\n    type: tree\n";

    /// <summary>Runs are this short, so there are more of them.</summary>
    private const int Times = 5;

    public static IEnumerable<CommandResult> Run(string packager, Workshop workshop, int repetitions)
    {
        var manifest = Prepare(workshop);
        var dotnet = new List<double>();
        var version = new List<double>();
        var package = new List<double>();
        for (var i = 0; i < Times * repetitions; i++)
        {
            dotnet.Add(Runner.Seconds("dotnet", ["--version"]));
            version.Add(Runner.Seconds(packager, ["--version"]));
            package.Add(Runner.Seconds(packager, ["deb", "--manifest", manifest, "--output", workshop["ten/out"], "--no-cache"]));
        }

        yield return new CommandResult("`packager --version`", version.Min(), dotnet.Min(), 1.0);
        yield return new CommandResult("`packager deb`, ten files", package.Min(), dotnet.Min(), 4.0);
    }

    private static string Prepare(Workshop workshop)
    {
        var folder = Directory.CreateDirectory(workshop["ten/files"]).FullName;
        for (var i = 0; i < Files; i++)
            File.WriteAllText(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture) + ".txt"), $"This is file {i}.\n");
        var manifest = workshop["ten/packager.yaml"];
        File.WriteAllText(manifest, Manifest);
        return manifest;
    }
}

/// <summary>How long a command took.</summary>
/// <param name="Name">The command.</param>
/// <param name="Seconds">Ours.</param>
/// <param name="DotnetSeconds"><c>dotnet --version</c>.</param>
/// <param name="Goal">At most so many times that.</param>
internal sealed record CommandResult(string Name, double Seconds, double DotnetSeconds, double Goal)
{
    public double Ratio => Seconds / DotnetSeconds;
}
