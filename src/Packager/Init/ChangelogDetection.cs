using System.Text.RegularExpressions;

namespace Packager.Init;

/// <summary>Finds a changelog whose releases carry dates.</summary>
internal static partial class ChangelogDetection
{
    private static readonly string[] Names = ["CHANGELOG.md", "debian/changelog"];

    /// <summary>The file, relative to the folder, or null when there is none that tells a date.</summary>
    public static string? File(string folder) => Names.FirstOrDefault(name => DatedRelease().IsMatch(ProjectText.Beginning(Path.Combine(folder, name))));

    [GeneratedRegex(@"^(?:## .*\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b| -- .+ <.+>  )", RegexOptions.Multiline)]
    private static partial Regex DatedRelease();
}
