using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Msi;

/// <summary>A public property of the package's own, for the command line to set and for formatted texts to name ("Public Properties").</summary>
/// <param name="Name">Upper case letters, digits and underscores.</param>
/// <param name="Location">Where the manifest declares it.</param>
public sealed record MsiProperty(string Name, SourceLocation Location)
{
    /// <summary>What begins the name of the property that receives the value of an earlier installation.</summary>
    public const string Previous = "PREVIOUS_";

    /// <summary>The longest name, in characters: with what is put before it, it still is a key.</summary>
    public const int LongestName = 60;

    /// <summary>How many of them a package can have: what is left in the sequence between searches and conditions takes two actions for each.</summary>
    public const int Most = 19;

    private static readonly string[] s_reserved =
        [MsiPackage.InstallFolder, MsiPackage.PurgeProperty, InstanceTransform.Property, UpgradeRows.Older, DialogProperties.Launch, "TARGETDIR"];

    /// <summary>What it is when neither the command line nor an earlier installation says anything; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>What it is for.</summary>
    public string? Help { get; init; }

    /// <summary>Whether it stays out of the log.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether upgrades, repairs and removals find the value again.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Whether nothing is installed without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a name is one that the installer or the package has a meaning for already.</summary>
    public static bool IsReserved(string name) => InstallerProperties.All.Contains(name) || s_reserved.Contains(name, StringComparer.Ordinal)
        || name.StartsWith("MSI", StringComparison.Ordinal) || name.StartsWith("ARP", StringComparison.Ordinal) || name.StartsWith(Previous, StringComparison.Ordinal);

    /// <summary>The public properties that a formatted text names, each as often as it does.</summary>
    public static IEnumerable<string> NamedIn(string text) =>
        ActionData.Properties(text).Where(property => property.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or '.'));
}
