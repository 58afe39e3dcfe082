using System.Collections.Immutable;

namespace Packager.Manifest;

/// <summary>The names of the release's own values, which <c>${NAME}</c> may stand for besides the environment.</summary>
public static class ReleaseValues
{
    /// <summary>The package's name.</summary>
    public const string Name = "name";

    /// <summary>The architecture in the format's words, for example <c>amd64</c>.</summary>
    public const string Arch = "arch";

    /// <summary>The format, for example <c>deb</c>.</summary>
    public const string Format = "format";

    /// <summary>The version as its author wrote it.</summary>
    public const string Version = "version";

    /// <summary>The .NET runtime identifier that goes with the target, for example <c>linux-x64</c>.</summary>
    public const string Runtime = "runtime";

    /// <summary>The folder that <c>build</c> fills for the target.</summary>
    public const string BuildOutput = "build.output";

    /// <summary>No values.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>What each of them stands for, for the reference page.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Help { get; } =
    [
        new(Name, "the package's name"),
        new(Version, "the version as its author wrote it, for example 1.2.3-beta.1"),
        new(Format, "the format that is made, for example deb"),
        new(Arch, "the architecture in the format's words, for example amd64"),
        new(Runtime, "the .NET runtime identifier that goes with it, for example linux-x64"),
        new(BuildOutput, "the folder that build fills"),
    ];

    // The release's own values win over variables of the environment that have the same name.
    internal static IReadOnlyDictionary<string, string> Join(
        IReadOnlyDictionary<string, string> environment, PackageSelection selection, IReadOnlyDictionary<string, string> values)
    {
        var all = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            [Name] = selection.Name.Value, [Arch] = selection.Target.Architecture, [Format] = selection.Target.Format,
        };
        foreach (var (name, value) in values) all[name] = value;
        return all;
    }
}
