namespace Packager.Cli.Verbs;

/// <summary>Where a manifest is looked for when none is named.</summary>
internal static class ManifestPath
{
    private static readonly string[] Usual = ["packager.yaml", "packaging/packager.yaml", "nfpm.yaml"];

    /// <summary>The first of the usual places that exists; otherwise the first of them, whose absence is then reported.</summary>
    public static string Default() => Existing() ?? Usual[0];

    /// <summary>The first of the usual places that exists, or null.</summary>
    public static string? Existing() => Usual.FirstOrDefault(File.Exists);
}
